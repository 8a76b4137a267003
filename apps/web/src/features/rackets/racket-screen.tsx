import { useQuery } from "@tanstack/react-query";
import { useParams, useSearch } from "@tanstack/react-router";
import { trpc } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import { Loaded } from "../../components/loaded.tsx";
import { Screen } from "../../components/screen.tsx";
import { BlocksSkeleton } from "../../components/skeleton.tsx";
import { racketName } from "../../fields/racket-choice.ts";
import { RacketHistory } from "./racket-history.tsx";
import { SameAgain } from "./same-again.tsx";

/** One racket: everything that was strung into it, and what that says over time. */
export function RacketScreen() {
  const t = useT("rackets");
  const { id } = useParams({ from: "/signed-in/rackets/$id" });
  const { clientId } = useSearch({ from: "/signed-in/rackets/$id" });
  const query = useQuery(trpc.rackets.history.queryOptions({ id, clientId }));
  const history = query.data;
  const isOne = clientId !== undefined || history?.clients.length === 1;
  return (
    <Screen
      title={history ? racketName({ kind: "listed", racket: history.racket }) : t("title")}
      back={clientId ? { to: "/clients/$id", params: { id: clientId } } : { to: "/clients" }}
      actions={isOne && history?.jobs[0] ? <SameAgain job={history.jobs[0]} /> : null}
    >
      <Loaded query={query} skeleton={<BlocksSkeleton blocks={3} />}>
        {(loaded) => <RacketHistory history={loaded} clientId={clientId ?? null} />}
      </Loaded>
    </Screen>
  );
}
