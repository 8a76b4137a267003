import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Icon } from "../../components/icon.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { Screen } from "../../components/screen.tsx";
import { RowsSkeleton } from "../../components/skeleton.tsx";
import type { DashboardJson } from "./dashboard-json.ts";
import { DashboardQueues } from "./dashboard-queues.tsx";
import { MailNotes } from "./mail-notes.tsx";
import { RecentCard } from "./recent-card.tsx";

/** The first screen: what waits to be done, which receipts need a look, and what was done last. */
export function DashboardScreen() {
  const t = useT("common");
  const query = useQuery(
    trpc.orders.dashboard.queryOptions(undefined, {
      refetchInterval: ({ state }) => (state.data ? lookAgainMs(state.data.mail) : false),
    }),
  );
  return (
    <Screen
      title={t("today")}
      actions={
        <LinkButton to="/orders/new" leftSection={<Icon name="plus" size={20} />}>
          {t("addJob")}
        </LinkButton>
      }
    >
      <Loaded query={query} skeleton={<RowsSkeleton rows={6} />}>
        {(dashboard) =>
          dashboard.recent.length === 0 ? (
            <NewBook />
          ) : (
            <>
              <MailNotes mail={dashboard.mail} />
              <DashboardQueues dashboard={dashboard} />
              <RecentCard jobs={dashboard.recent} />
            </>
          )
        }
      </Loaded>
    </Screen>
  );
}

/** How soon a look is worth it while mail moves by itself: a receipt on its way settles in seconds, an outage doesn't. */
function lookAgainMs({ configured, lineStop, queued, waiting, troubled }: DashboardJson["mail"]): number | false {
  if (!configured) return false;
  if (lineStop) return 15_000;
  const isDue = troubled.some(({ nextAttemptAt }) => nextAttemptAt !== null && Date.parse(nextAttemptAt) <= Date.now());
  if (queued > 0 || isDue) return 5_000;
  return waiting > 0 ? 15_000 : false;
}

function NewBook() {
  const t = useT("orders");
  const action = <LinkButton to="/orders/new">{t("dashboard.emptyAdd")}</LinkButton>;
  return <EmptyState icon="racket" title={t("dashboard.emptyTitle")} text={t("dashboard.emptyText")} action={action} />;
}
