import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import type { MailJson } from "./order-json.ts";
import classes from "./order-page.module.css";

/** One mail of the receipt in the history: where it stands, and what the relay said. `isHeld`: no mail goes out now. */
export function ReceiptMailRow({ mail, isHeld }: { mail: MailJson; isHeld: boolean }) {
  const t = useT("orders");
  const format = useFormat();
  const to = mail.to ?? "";
  const at = format.moment(mail.sentAt ?? mail.nextAttemptAt ?? mail.createdAt);
  const isWaiting = mail.state === "waiting";
  // What the relay said of a stopped line, which a mail not sent may have met too, is the operator's to read.
  const answer = mail.state === "not_sent" || (isWaiting && isHeld) ? null : mail.lastAnswer;
  return (
    <span className={classes.soft}>
      {mail.state === "not_sent"
        ? t(`page.mailNotSent.${mail.notSentReason ?? "undone"}`)
        : t(`page.mailState.${isWaiting && isHeld ? "queued" : mail.state}`, { to, at })}
      {answer ? <span className={classes.soft}>{t("page.answer", { answer })}</span> : null}
    </span>
  );
}
