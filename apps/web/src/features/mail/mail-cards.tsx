import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import type { MailLogItemJson } from "./mail-json.ts";
import classes from "./mail-page.module.css";
import { MailStateText } from "./mail-state-text.tsx";

export function MailCards({ mails }: { mails: readonly MailLogItemJson[] }) {
  return (
    <ul className={classes.cards}>
      {mails.map((mail) => (
        <MailCard key={mail.id} mail={mail} />
      ))}
    </ul>
  );
}

function MailCard({ mail }: { mail: MailLogItemJson }) {
  const t = useT("mail");
  const format = useFormat();
  const facts = [
    t(`events.${mail.event}`),
    t("of", { stringer: mail.stringerName }),
    format.moment(mail.createdAt),
    t("attempts", { count: mail.attempts }),
  ];
  return (
    <li className={classes.card}>
      <p className={classes.cardTo}>{mail.to ?? t("nobody")}</p>
      <MailStateText mail={mail} />
      <p className={classes.soft}>{facts.join(" · ")}</p>
      {mail.lastAnswer ? <p className={classes.answer}>{mail.lastAnswer}</p> : null}
    </li>
  );
}
