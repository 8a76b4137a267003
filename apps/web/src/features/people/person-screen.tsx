import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { trpc } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import { Loaded } from "../../components/loaded.tsx";
import { Screen } from "../../components/screen.tsx";
import { BlocksSkeleton } from "../../components/skeleton.tsx";
import { BooksCard } from "./books-card.tsx";
import { ErasingNote } from "./erasing-note.tsx";
import { useLook } from "./look-store.ts";
import { onlyWhenAsked } from "./people-json.ts";
import { PersonActions } from "./person-actions.tsx";
import { PersonCard } from "./person-card.tsx";
import { ReasonGate } from "./reason-gate.tsx";

/** One person: who knows them, and what can be done for them. */
export function PersonScreen() {
  const t = useT("people");
  const { id } = useParams({ from: "/signed-in/admin-only/admin/people/$id" });
  const { reason } = useLook();
  const query = useQuery({
    ...trpc.people.get.queryOptions({ id, reason }),
    ...onlyWhenAsked,
    enabled: reason !== "",
  });
  return (
    <Screen title={query.data?.name ?? t("title")} back={{ to: "/admin/people" }} width="form">
      <ReasonGate>
        <Loaded query={query} skeleton={<BlocksSkeleton blocks={3} />}>
          {(person) => (
            <>
              {person.erasure ? <ErasingNote person={person} erasure={person.erasure} /> : null}
              <PersonCard person={person} />
              <BooksCard person={person} />
              <PersonActions key={person.id} person={person} />
            </>
          )}
        </Loaded>
      </ReasonGate>
    </Screen>
  );
}
