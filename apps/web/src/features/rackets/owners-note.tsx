import { Link } from "@tanstack/react-router";
import { useT } from "../../app/use-t.ts";
import { Note } from "../../components/note.tsx";
import type { RacketHistoryJson } from "./racket-history-json.ts";
import classes from "./rackets.module.css";

type OwnersNoteProps = { history: RacketHistoryJson; clientId: string | null };

/** Whose this racket is, where the same row of the catalogue was strung for several people. */
export function OwnersNote({ history: { racket, clients }, clientId }: OwnersNoteProps) {
  const t = useT("rackets");
  const others = clients.filter(({ id }) => id !== clientId);
  return (
    <Note tone="info" title={t(clientId === null ? "severalTitle" : "othersTitle")}>
      {clientId === null ? <p className={classes.text}>{t("severalText")}</p> : null}
      <ul className={classes.owners}>
        {others.map(({ id, name, isSelf, jobs }) => (
          <li key={id}>
            <Link to="/rackets/$id" params={{ id: racket.id }} search={{ clientId: id }}>
              {t("whose", { name: isSelf ? t("self") : name, jobs })}
            </Link>
          </li>
        ))}
        {clientId === null ? null : (
          <li>
            <Link to="/rackets/$id" params={{ id: racket.id }} search={{}}>
              {t("everybody")}
            </Link>
          </li>
        )}
      </ul>
    </Note>
  );
}
