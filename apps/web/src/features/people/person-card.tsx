import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import classes from "./people.module.css";
import type { PersonJson } from "./people-json.ts";
import { personFacts } from "./person-facts.ts";

export function PersonCard({ person }: { person: PersonJson }) {
  const t = useT("people");
  const format = useFormat();
  const facts = personFacts(person, t);
  return (
    <Card title={t("who")}>
      {person.erasedAt ? <p className={classes.hint}>{t("erased", { date: format.day(person.erasedAt) })}</p> : null}
      <dl className={classes.facts}>
        {(["email", "locale", "emailReceipts"] as const).map((field) => (
          <div key={field}>
            <dt>{t(field)}</dt>
            <dd>{facts[field]}</dd>
          </div>
        ))}
        <div>
          <dt>{t("since")}</dt>
          <dd>{format.day(person.createdAt)}</dd>
        </div>
      </dl>
    </Card>
  );
}
