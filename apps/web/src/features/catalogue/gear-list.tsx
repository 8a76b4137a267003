import type { CatalogueScope, GearKind } from "@rbo/shared/catalogue/catalogue.schema";
import { Link } from "@tanstack/react-router";
import type { ComponentProps } from "react";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { MoreButton } from "../../components/more-button.tsx";
import { AddGearLink } from "./add-gear-link.tsx";
import classes from "./catalogue.module.css";
import type { GearJson } from "./gear-json.ts";
import { GearRow } from "./gear-row.tsx";

type GearListProps = {
  kind: GearKind;
  items: readonly GearJson[];
  search: string;
  scope: CatalogueScope;
  more: ComponentProps<typeof MoreButton>["query"];
};

export function GearList({ kind, items, search, scope, more }: GearListProps) {
  if (items.length === 0) {
    if (search) return <NoMatch kind={kind} search={search} />;
    return scope === "shared" ? <NothingShared /> : <NoGear kind={kind} />;
  }
  return (
    <Card flush>
      <ul className={classes.list}>
        {items.map((gear) => (
          <GearRow key={gear.id} gear={gear} isMarked={scope === "all"} />
        ))}
      </ul>
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
