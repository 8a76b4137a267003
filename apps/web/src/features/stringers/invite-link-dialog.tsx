import { Button, TextInput } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { useT } from "../../app/use-t.ts";
import { Dialog } from "../../components/dialog.tsx";
import formClasses from "../../components/form.module.css";
import { Icon } from "../../components/icon.tsx";
import type { HandedLink } from "./use-resend-invite.ts";

type InviteLinkDialogProps = { link: HandedLink | null; onClose: () => void };

/** The one-time link to hand over where mail is not set up, shown this once. */
export function InviteLinkDialog({ link, onClose }: InviteLinkDialogProps) {
  const t = useT("stringers");
  const common = useT("common");
  const clipboard = useClipboard();
  return (
    <Dialog isOpen={link !== null} onClose={onClose} title={t("linkTitle")}>
      {link ? (
        <div className={formClasses.form}>
          <p className={formClasses.note}>{t("linkText")}</p>
          <TextInput label={t("link")} value={link.url} readOnly onFocus={(event) => event.currentTarget.select()} />
          <div className={formClasses.actions}>
            <Button onClick={() => clipboard.copy(link.url)} leftSection={<Icon name="copy" size={20} />}>
              {clipboard.copied ? common("copied") : common("copy")}
            </Button>
          </div>
        </div>
      ) : null}
    </Dialog>
  );
}
