import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { trpc } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import { Icon } from "../../components/icon.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { Screen } from "../../components/screen.tsx";
import { BlocksSkeleton } from "../../components/skeleton.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { DatesCard } from "./dates-card.tsx";
import { HistoryCard } from "./history-card.tsx";
import { MoneyCard } from "./money-card.tsx";
import { NextStepBar } from "./next-step-bar.tsx";
import type { OrderJson } from "./order-json.ts";
import classes from "./order-page.module.css";
import { ReceiptCard } from "./receipt-card.tsx";
import { pollDelayMs, receiptLine } from "./receipt-line.ts";
import { SetupCard } from "./setup-card.tsx";

/** One job, to be read first: what went in, when, for how much, and where its receipt stands. */
export function OrderScreen() {
  const t = useT("orders");
  const { id } = useParams({ from: "/signed-in/orders/$id" });
  const query = useQuery(
    trpc.orders.get.queryOptions(
      { id },
      { refetchInterval: ({ state }) => (state.data ? pollDelayMs(receiptLine(state.data)) : false) },
    ),
  );
  const order = query.data;
  return (
    <Screen
      title={order ? titleOf(order, t("page.ownRacket")) : t("list.title")}
      beside={order ? <StateBadge state={order.state} /> : null}
      back={{ to: "/orders" }}
      actions={order ? <Actions order={order} /> : null}
    >
      <Loaded query={query} skeleton={<BlocksSkeleton blocks={4} />}>
        {(loaded) => (
          <>
            <div className={classes.columns}>
              <div className={classes.column}>
                <SetupCard order={loaded} />
                <MoneyCard order={loaded} />
              </div>
              <div className={classes.column}>
                <DatesCard order={loaded} />
                <ReceiptCard order={loaded} />
                <HistoryCard order={loaded} />
              </div>
            </div>
            <NextStepBar order={loaded} />
          </>
        )}
      </Loaded>
    </Screen>
  );
}

const titleOf = (order: OrderJson, own: string): string => (order.isSelf ? own : order.client.name);

function Actions({ order }: { order: OrderJson }) {
  const t = useT("orders");
  return (
    <>
      <LinkButton
        to="/orders/$id/edit"
        params={{ id: order.id }}
        variant="default"
        leftSection={<Icon name="edit" size={20} />}
      >
        {t("page.edit")}
      </LinkButton>
      <LinkButton
        to="/orders/new"
        search={{ again: order.id }}
        variant="default"
        leftSection={<Icon name="repeat" size={20} />}
      >
        {t("page.sameAgain")}
      </LinkButton>
    </>
  );
}
