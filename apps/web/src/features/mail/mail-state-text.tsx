import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import type { MailLogItemJson } from "./mail-json.ts";
import classes from "./mail-page.module.css";

/** Where a mail stands: the word, and under it why or when. */
export function MailStateText({ mail }: { mail: MailLogItemJson }) {
  const t = useT("mail");
  const detail = useDetail(mail);
  return (
    <p className={classes.stateText}>
      <span className={classes.badge} data-state={mail.state}>
        {t(`state.${mail.state}`)}
      </span>
      {detail ? <span className={classes.soft}>{detail}</span> : null}
    </p>
  );
}

function useDetail({ state, notSentReason, sentAt, nextAttemptAt }: MailLogItemJson): string | null {
  const t = useT("mail");
  const format = useFormat();
  switch (state) {
    case "not_sent":
      return notSentReason && t(`notSent.${notSentReason}`);
    case "sent":
      return sentAt && t("acceptedAt", { at: format.moment(sentAt) });
    case "queued":
    case "waiting":
      // What is due goes as soon as it can: by then its time says nothing.
      return nextAttemptAt && Date.parse(nextAttemptAt) > Date.now()
        ? t("nextTry", { at: format.moment(nextAttemptAt) })
        : null;
    case "sending":
    case "failed":
      return null;
  }
}
