import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { Icon } from "../../components/icon.tsx";
import classes from "./people.module.css";
import type { PersonItemJson } from "./people-json.ts";

/** Enough to tell which of several people is meant. */
export function PersonItem({ person }: { person: PersonItemJson }) {
  const t = useT("people");
  const format = useFormat();
  return (
    <>
      <span className={classes.who}>
        <span className={classes.name}>{person.name}</span>
        <span className={classes.soft}>{person.email ?? t("noAddress")}</span>
        <span className={classes.soft}>{t("knownTo", { names: person.knownTo.join(", ") })}</span>
        {person.erasesAt ? (
          <span className={classes.badge}>{t("erasing", { date: format.day(person.erasesAt, "medium") })}</span>
        ) : null}
        {person.erasedAt ? (
          <span className={classes.badge}>{t("erased", { date: format.day(person.erasedAt, "medium") })}</span>
        ) : null}
      </span>
      <Icon name="forward" size={20} />
    </>
  );
}
