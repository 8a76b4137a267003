import { Button, TextInput } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { useT } from "../../app/use-t.ts";
import formClasses from "../../components/form.module.css";
import { Icon } from "../../components/icon.tsx";
import type { Invitation } from "./invite-card.tsx";
import classes from "./settings.module.css";

/** What became of an invitation: on its way by mail, or the one-time link to hand over, shown this once. */
export function Invited({ invitation, onAnother }: { invitation: Invitation; onAnother: () => void }) {
  const t = useT("settings");
  const { name, email, url } = invitation;
  return (
    <div className={formClasses.form} role="status">
      {url === null ? (
        <p className={classes.mailed}>
          <Icon name="mail" />
          {t("inviteMailed", { email })}
        </p>
      ) : (
        <>
          <p className={formClasses.note}>{t("inviteReady", { name })}</p>
          <TextInput label={t("inviteLink")} value={url} readOnly onFocus={(event) => event.currentTarget.select()} />
        </>
      )}
      <div className={formClasses.actions}>
        {url === null ? null : <CopyButton text={url} />}
        <Button variant="default" onClick={onAnother}>
          {t("inviteAnother")}
        </Button>
      </div>
    </div>
  );
}

function CopyButton({ text }: { text: string }) {
  const t = useT("common");
  const clipboard = useClipboard();
  return (
    <Button onClick={() => clipboard.copy(text)} leftSection={<Icon name="copy" size={20} />}>
      {clipboard.copied ? t("copied") : t("copy")}
    </Button>
  );
}
