import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import type { MailHealthJson, TestMailJson } from "./mail-json.ts";
import classes from "./mail-page.module.css";

type TestMailOutcomeProps = { mail: TestMailJson; stop: MailHealthJson["stop"] };

/** What became of a test mail, in plain words and then in the relay's. */
export function TestMailOutcome({ mail, stop }: TestMailOutcomeProps) {
  const t = useT("mail");
  const format = useFormat();
  return (
    <div className={classes.outcome} data-state={mail.state}>
      <p className={classes.outcomeText}>{useOutcome(mail, stop)}</p>
      {mail.lastAnswer ? <p className={classes.answer}>{t("relaySaid", { answer: mail.lastAnswer })}</p> : null}
      <p className={classes.soft}>{t("test.askedAt", { at: format.moment(mail.createdAt) })}</p>
    </div>
  );
}

function useOutcome({ state, to, sentAt, nextAttemptAt }: TestMailJson, stop: MailHealthJson["stop"]): string {
  const t = useT("mail");
  const format = useFormat();
  const values = { to: to ?? "", at: sentAt ? format.moment(sentAt) : "" };
  switch (state) {
    case "sent":
      return t("test.sent", values);
    case "failed":
      return t("test.failed");
    case "not_sent":
      return t("test.notSent");
    case "queued":
    case "sending":
    case "waiting":
      if (stop) return t("test.held");
      if (state !== "waiting") return t("test.underWay", values);
      return t("test.putOff", { at: nextAttemptAt ? format.moment(nextAttemptAt) : "" });
  }
}
