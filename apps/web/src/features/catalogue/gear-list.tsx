import type { CatalogueScope, GearKind } from "@rbo/shared/catalogue/catalogue.schema";
import { Link } from "@tanstack/react-router";
import { type ComponentProps, useMemo } from "react";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { LongList } from "../../components/long-list/long-list.tsx";
import { MoreButton } from "../../components/more-button.tsx";
import { AddGearLink } from "./add-gear-link.tsx";
import classes from "./catalogue.module.css";
import type { GearJson } from "./gear-json.ts";
import { GearRow } from "./gear-row.tsx";

type GearListProps = {
  kind: GearKind;
  pages: readonly { items: readonly GearJson[] }[];
  search: string;
  scope: CatalogueScope;
  onDrawn: (first: number, last: number) => void;
  more: ComponentProps<typeof MoreButton>["query"];
};

export function GearList({ kind, pages, search, scope, onDrawn, more }: GearListProps) {
  const items = useMemo(() => pages.flatMap((page) => page.items), [pages]);
  if (items.length === 0) {
    if (search) return <NoMatch kind={kind} search={search} />;
    return scope === "shared" ? <NothingShared /> : <NoGear kind={kind} />;
  }
  return (
    <Card flush>
      <LongList rows={items} hasMore={more.hasNextPage} rowRem={4.5} onDrawn={onDrawn}>
        {(gear) => <GearRow gear={gear} isMarked={scope === "all"} />}
      </LongList>
      <MoreButton query={more} />
    </Card>
  );
}

const iconOf = { racket: "racket", string: "strings" } as const;

function NoGear({ kind }: { kind: GearKind }) {
  const t = useT("catalogue");
  const title = t(kind === "racket" ? "emptyRackets" : "emptyStrings");
  return <EmptyState icon={iconOf[kind]} title={title} text={t("emptyText")} action={<AddGearLink kind={kind} />} />;
}

function NothingShared() {
  const t = useT("catalogue");
  return <EmptyState icon="catalogue" title={t("emptySharedTitle")} text={t("emptySharedText")} />;
}

function NoMatch({ kind, search }: { kind: GearKind; search: string }) {
  const t = useT("catalogue");
  const action = (
    <Link
      to="/catalogue/new"
      search={{ ...(kind === "string" ? { kind } : {}), name: search }}
      className={classes.link}
    >
      {t("addNamed", { name: search })}
    </Link>
  );
  return <EmptyState icon="search" title={t("noMatchTitle")} text={t("noMatchText", { search })} action={action} />;
}
