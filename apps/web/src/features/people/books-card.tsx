import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import classes from "./people.module.css";
import type { PersonJson } from "./people-json.ts";

/** Which stringers know a person and how much hangs on it; what they wrote stays with them. */
export function BooksCard({ person }: { person: PersonJson }) {
  const t = useT("people");
  return (
    <Card title={t("books")} flush>
      <ul className={classes.list}>
        {person.knownTo.map((book) => (
          <li key={book.stringerId} className={classes.book}>
            <span className={classes.name}>{book.stringerName}</span>
            <span className={classes.soft}>{t("counts", book)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
