import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { trpc } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { MoreButton } from "../../components/more-button.tsx";
import { RowsSkeleton } from "../../components/skeleton.tsx";
import type { Look } from "./look-store.ts";
import classes from "./people.module.css";
import { onlyWhenAsked, type PersonItemJson } from "./people-json.ts";

type PeopleFoundProps = {
  look: Look;
  /** Who is not meant. */
  without?: string;
  row: (person: PersonItemJson) => ReactNode;
};

export function PeopleFound({ look, without, row }: PeopleFoundProps) {
  const t = useT("people");
  const query = useInfiniteQuery({
    ...trpc.people.search.infiniteQueryOptions({ ...look, limit: 20 }, { getNextPageParam: (page) => page.nextCursor }),
    ...onlyWhenAsked,
  });
  return (
    <Loaded query={query} skeleton={<RowsSkeleton rows={4} />}>
      {({ pages }) => {
        const people = pages.flatMap((page) => page.items).filter(({ id }) => id !== without);
        if (people.length === 0) return <EmptyState icon="search" title={t("none")} text={t("noneText")} />;
        return (
          <Card title={t("found")} flush>
            <ul className={classes.list}>
              {people.map((person) => (
                <li key={person.id}>{row(person)}</li>
              ))}
            </ul>
            <MoreButton query={query} />
          </Card>
        );
      }}
    </Loaded>
  );
}
