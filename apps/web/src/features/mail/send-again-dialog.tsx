import { againObstacle } from "@rbo/shared/mail/send-again";
import { useT } from "../../app/use-t.ts";
import { Dialog } from "../../components/dialog.tsx";
import formClasses from "../../components/form.module.css";
import type { MailLogItemJson } from "./mail-json.ts";
import { SendAgainForm } from "./send-again-form.tsx";

type SendAgainDialogProps = { mail: MailLogItemJson | null; onClose: () => void };

/** Says what sending again would do and to whom, and asks why; or why it can't be, and what to do instead. */
export function SendAgainDialog({ mail, onClose }: SendAgainDialogProps) {
  const t = useT("mail");
  return (
    <Dialog isOpen={mail !== null} onClose={onClose} title={t("again.title")}>
      {mail ? <Content mail={mail} onDone={onClose} /> : null}
    </Dialog>
  );
}

function Content({ mail, onDone }: { mail: MailLogItemJson; onDone: () => void }) {
  const t = useT("mail");
  const obstacle = againObstacle(mail);
  if (obstacle === null) return <SendAgainForm mail={mail} onDone={onDone} />;
  return <p className={formClasses.note}>{t(`again.obstacle.${obstacle}`, { to: mail.to ?? "" })}</p>;
}
