import type { GearKind } from "@rbo/shared/catalogue/catalogue.schema";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { trpc } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import { Loaded } from "../../components/loaded.tsx";
import { Note } from "../../components/note.tsx";
import { Screen } from "../../components/screen.tsx";
import { BlocksSkeleton } from "../../components/skeleton.tsx";
import { GearBadge } from "./gear-badge.tsx";
import { GearFactsCard } from "./gear-facts-card.tsx";
import { SuggestionCard } from "./suggestion-card.tsx";

export function CatalogueRacketScreen() {
  const { id } = useParams({ from: "/signed-in/catalogue/rackets/$id" });
  return <GearScreen kind="racket" id={id} />;
}

export function CatalogueStringScreen() {
  const { id } = useParams({ from: "/signed-in/catalogue/strings/$id" });
  return <GearScreen kind="string" id={id} />;
}

/** One racket or string: what it is, and what became of it for others. */
function GearScreen({ kind, id }: { kind: GearKind; id: string }) {
  const t = useT("catalogue");
  const query = useQuery(trpc.catalogue.get.queryOptions({ kind, id }));
  const gear = query.data?.gear;
  return (
    <Screen
      title={gear ? `${gear.manufacturer} ${gear.model}` : t(kind === "racket" ? "rackets" : "strings")}
      beside={gear ? <GearBadge gear={gear} isMarked /> : null}
      back={{ to: "/catalogue", search: kind === "string" ? { tab: "strings" } : {} }}
      width="form"
    >
      <Loaded query={query} skeleton={<BlocksSkeleton blocks={2} />}>
        {(page) => (
          <>
            <GearFactsCard key={page.gear.id} page={page} />
            {page.gear.visibility === "one_off" ? <Note tone="info">{t("oneOffNote")}</Note> : null}
            {page.gear.isOwn && page.gear.visibility !== "one_off" ? <SuggestionCard gear={page.gear} /> : null}
          </>
        )}
      </Loaded>
    </Screen>
  );
}
