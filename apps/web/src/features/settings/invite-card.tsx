import { useState } from "react";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { InviteForm } from "./invite-form.tsx";
import { Invited } from "./invited.tsx";

/** `url` where mail is not set up, so that the link is handed over. */
export type Invitation = { name: string; email: string; url: string | null };

/** For administrators: makes an account and the link that opens it, which goes by mail where that is set up. */
export function InviteCard() {
  const t = useT("settings");
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  return (
    <Card title={t("inviteTitle")}>
      {invitation ? (
        <Invited invitation={invitation} onAnother={() => setInvitation(null)} />
      ) : (
        <InviteForm onInvited={setInvitation} />
      )}
    </Card>
  );
}
