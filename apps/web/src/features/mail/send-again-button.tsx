import { Button } from "@mantine/core";
import { useT } from "../../app/use-t.ts";
import { isUnderWay, type MailLogItemJson } from "./mail-json.ts";
import classes from "./mail-page.module.css";

type SendAgainButtonProps = { mail: MailLogItemJson; onAgain: (mail: MailLogItemJson) => void };

/** Beside every mail that is over: what can't be sent again says why when asked. */
export function SendAgainButton({ mail, onAgain }: SendAgainButtonProps) {
  const t = useT("mail");
  if (isUnderWay(mail.state) || mail.event === "test") return null;
  return (
    <Button
      variant="default"
      className={classes.again}
      aria-label={t("again.for", { event: t(`events.${mail.event}`), to: mail.to ?? t("nobody") })}
      onClick={() => onAgain(mail)}
    >
      {t("again.button")}
    </Button>
  );
}
