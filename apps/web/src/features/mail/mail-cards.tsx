import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import type { MailLogItemJson } from "./mail-json.ts";
import classes from "./mail-page.module.css";
import { MailStateText } from "./mail-state-text.tsx";
import { SendAgainButton } from "./send-again-button.tsx";

type MailCardsProps = { mails: readonly MailLogItemJson[]; onAgain: (mail: MailLogItemJson) => void };

export function MailCards({ mails, onAgain }: MailCardsProps) {
  return (
    <ul className={classes.cards}>
      {mails.map((mail) => (
        <MailCard key={mail.id} mail={mail} onAgain={onAgain} />
      ))}
    </ul>
  );
}

function MailCard({ mail, onAgain }: { mail: MailLogItemJson; onAgain: MailCardsProps["onAgain"] }) {
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
      <SendAgainButton mail={mail} onAgain={onAgain} />
    </li>
  );
}
