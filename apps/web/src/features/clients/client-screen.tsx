import type { Client } from "@rbo/shared/clients/client.schema";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { trpc } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import { Icon } from "../../components/icon.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { Screen } from "../../components/screen.tsx";
import { BlocksSkeleton } from "../../components/skeleton.tsx";
import { ClientFactsCard } from "./client-facts-card.tsx";
import { ClientFiguresCard } from "./client-figures-card.tsx";
import { ClientHistoryCard } from "./client-history-card.tsx";
import classes from "./client-page.module.css";
import { ClientRacketsCard } from "./client-rackets-card.tsx";

/** One client: what one knows of them, their rackets and every job. */
export function ClientScreen() {
  const t = useT("clients");
  const { id } = useParams({ from: "/signed-in/clients/$id" });
  const query = useQuery(trpc.clients.get.queryOptions({ id }));
  const client = query.data;
  return (
    <Screen
      title={client ? nameOf(client, t("self")) : t("title")}
      back={{ to: "/clients" }}
      actions={client ? <AddJob client={client} /> : null}
    >
      <Loaded query={query} skeleton={<BlocksSkeleton blocks={3} />}>
        {(loaded) => (
          <div className={classes.columns}>
            <div className={classes.side}>
              <ClientFactsCard key={loaded.id} client={loaded} />
              <ClientFiguresCard clientId={loaded.id} isSelf={loaded.isSelf} />
              <ClientRacketsCard clientId={loaded.id} />
            </div>
            <ClientHistoryCard clientId={loaded.id} />
          </div>
        )}
      </Loaded>
    </Screen>
  );
}

const nameOf = (client: Client, self: string): string => (client.isSelf ? self : client.name);

function AddJob({ client }: { client: Client }) {
  const t = useT("clients");
  return (
    <LinkButton
      to="/orders/new"
      search={client.isSelf ? { self: 1 } : { clientId: client.id }}
      leftSection={<Icon name="plus" size={20} />}
    >
      {t("addJob")}
    </LinkButton>
  );
}
