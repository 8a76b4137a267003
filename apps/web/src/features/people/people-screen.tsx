import { Link } from "@tanstack/react-router";
import { useT } from "../../app/use-t.ts";
import { Screen } from "../../components/screen.tsx";
import { LookForm } from "./look-form.tsx";
import { useLook } from "./look-store.ts";
import classes from "./people.module.css";
import { PeopleFound } from "./people-found.tsx";
import { PersonItem } from "./person-item.tsx";

/** Finds one human among the clients of every stringer. */
export function PeopleScreen() {
  const t = useT("people");
  const look = useLook();
  return (
    <Screen title={t("title")} width="form">
      <p className={classes.hint}>{t("hint")}</p>
      <LookForm />
      {look.search && look.reason ? (
        <PeopleFound
          look={look}
          row={(person) => (
            <Link to="/admin/people/$id" params={{ id: person.id }} className={classes.row} preload={false}>
              <PersonItem person={person} />
            </Link>
          )}
        />
      ) : null}
    </Screen>
  );
}
