import type { ClientListItem } from "@rbo/shared/clients/client.schema";
import { Link } from "@tanstack/react-router";
import { type ComponentProps, useMemo } from "react";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { LongList } from "../../components/long-list/long-list.tsx";
import { MoreButton } from "../../components/more-button.tsx";
import { ClientRow } from "./client-row.tsx";
import classes from "./clients.module.css";

type ClientListProps = {
  pages: readonly { items: readonly ClientListItem[] }[];
  search: string;
  onDrawn: (first: number, last: number) => void;
  more: ComponentProps<typeof MoreButton>["query"];
};

export function ClientList({ pages, search, onDrawn, more }: ClientListProps) {
  const items = useMemo(() => pages.flatMap((page) => page.items), [pages]);
  if (items.length === 0) return search ? <NoMatch search={search} /> : <NoClients />;
  return (
    <Card flush>
      <LongList rows={items} hasMore={more.hasNextPage} rowRem={4.25} onDrawn={onDrawn}>
        {(client) => <ClientRow client={client} />}
      </LongList>
      <MoreButton query={more} />
    </Card>
  );
}

function NoClients() {
  const t = useT("clients");
  const action = <LinkButton to="/clients/new">{t("add")}</LinkButton>;
  return <EmptyState icon="clients" title={t("emptyTitle")} text={t("emptyText")} action={action} />;
}

function NoMatch({ search }: { search: string }) {
  const t = useT("clients");
  const action = (
    <Link to="/clients/new" search={{ name: search }} className={classes.link}>
      {t("addNamed", { name: search })}
    </Link>
  );
  return <EmptyState icon="search" title={t("noMatchTitle")} text={t("noMatchText", { search })} action={action} />;
}
