import { useState } from "react";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { InviteForm } from "./invite-form.tsx";
import { InviteLink } from "./invite-link.tsx";

export type Invitation = { name: string; url: string };

/** For administrators: makes an account and the link that opens it, to hand over. */
export function InviteCard() {
  const t = useT("settings");
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  return (
    <Card title={t("inviteTitle")}>
      {invitation ? (
        <InviteLink invitation={invitation} onAnother={() => setInvitation(null)} />
      ) : (
        <InviteForm onInvited={setInvitation} />
      )}
    </Card>
  );
}
