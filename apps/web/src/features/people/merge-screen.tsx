import { Link, useParams, useSearch } from "@tanstack/react-router";
import { useT } from "../../app/use-t.ts";
import { LinkButton } from "../../components/link-button.tsx";
import { Screen } from "../../components/screen.tsx";
import { LookForm } from "./look-form.tsx";
import { useLook } from "./look-store.ts";
import { MergeCompared } from "./merge-compared.tsx";
import classes from "./people.module.css";
import { PeopleFound } from "./people-found.tsx";
import { PersonItem } from "./person-item.tsx";
import { ReasonGate } from "./reason-gate.tsx";

/** Two people who may be one human: the other is found first, then both are seen side by side. */
export function MergeScreen() {
  const t = useT("people");
  const { id } = useParams({ from: "/signed-in/admin-only/admin/people/$id/merge" });
  const { other } = useSearch({ from: "/signed-in/admin-only/admin/people/$id/merge" });
  return (
    <Screen title={t("mergeTitle")} back={{ to: "/admin/people/$id", params: { id } }} width="form">
      {other ? (
        <ReasonGate>
          <MergeCompared key={`${id} ${other}`} keptId={id} otherId={other} />
          <div>
            <LinkButton to="/admin/people/$id/merge" params={{ id }} variant="default">
              {t("mergeAnother")}
            </LinkButton>
          </div>
        </ReasonGate>
      ) : (
        <FindOther id={id} />
      )}
    </Screen>
  );
}

function FindOther({ id }: { id: string }) {
  const t = useT("people");
  const look = useLook();
  return (
    <>
      <p className={classes.hint}>{t("mergeHint")}</p>
      <LookForm />
      {look.search && look.reason ? (
        <PeopleFound
          look={look}
          without={id}
          row={(person) => (
            <Link
              to="/admin/people/$id/merge"
              params={{ id }}
              search={{ other: person.id }}
              className={classes.row}
              aria-label={t("mergeOther", { name: person.name })}
              preload={false}
            >
              <PersonItem person={person} />
            </Link>
          )}
        />
      ) : null}
    </>
  );
}
