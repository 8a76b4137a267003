import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import type { MailLogItemJson } from "./mail-json.ts";
import classes from "./mail-page.module.css";
import { MailStateText } from "./mail-state-text.tsx";
import { SendAgainButton } from "./send-again-button.tsx";

const columns = ["when", "event", "to", "state", "attempts", "answer"] as const;

type MailTableProps = { mails: readonly MailLogItemJson[]; onAgain: (mail: MailLogItemJson) => void };

export function MailTable({ mails, onAgain }: MailTableProps) {
  const t = useT("mail");
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" data-column={column}>
              {t(`columns.${column}`)}
            </th>
          ))}
          <td data-column="again" />
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <MailTableRow key={mail.id} mail={mail} onAgain={onAgain} />
        ))}
      </tbody>
    </table>
  );
}

function MailTableRow({ mail, onAgain }: { mail: MailLogItemJson; onAgain: MailTableProps["onAgain"] }) {
  const t = useT("mail");
  const format = useFormat();
  return (
    <tr>
      <td>{format.moment(mail.createdAt)}</td>
      <td>{t(`events.${mail.event}`)}</td>
      <td className={classes.to}>
        {mail.to ?? t("nobody")}
        <span className={classes.soft}>{t("of", { stringer: mail.stringerName })}</span>
      </td>
      <td>
        <MailStateText mail={mail} />
      </td>
      <td className={classes.figure}>{format.number(mail.attempts)}</td>
      <td className={classes.answer}>{mail.lastAnswer}</td>
      <td className={classes.againCell}>
        <SendAgainButton mail={mail} onAgain={onAgain} />
      </td>
    </tr>
  );
}
