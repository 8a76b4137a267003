import { Button, TextInput } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { useT } from "../../app/use-t.ts";
import formClasses from "../../components/form.module.css";
import { Icon } from "../../components/icon.tsx";
import type { Invitation } from "./invite-card.tsx";

/** The one-time link to hand over, shown this once. */
export function InviteLink({ invitation, onAnother }: { invitation: Invitation; onAnother: () => void }) {
  const t = useT("settings");
  const common = useT("common");
  const clipboard = useClipboard();
  return (
    <div className={formClasses.form} role="status">
      <p className={formClasses.note}>{t("inviteReady", { name: invitation.name })}</p>
      <TextInput
        label={t("inviteLink")}
        value={invitation.url}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={formClasses.actions}>
        <Button onClick={() => clipboard.copy(invitation.url)} leftSection={<Icon name="copy" size={20} />}>
          {clipboard.copied ? common("copied") : common("copy")}
        </Button>
        <Button variant="default" onClick={onAnother}>
          {t("inviteAnother")}
        </Button>
      </div>
    </div>
  );
}
