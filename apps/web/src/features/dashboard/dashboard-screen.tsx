import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Icon } from "../../components/icon.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { Screen } from "../../components/screen.tsx";
import { RowsSkeleton } from "../../components/skeleton.tsx";
import { DashboardQueues } from "./dashboard-queues.tsx";
import { MailNote } from "./mail-note.tsx";
import { RecentCard } from "./recent-card.tsx";

/** The first screen: what waits to be done, which receipts need a look, and what was done last. */
export function DashboardScreen() {
  const t = useT("common");
  const query = useQuery(trpc.orders.dashboard.queryOptions());
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
              <MailNote mail={dashboard.mail} />
              <DashboardQueues dashboard={dashboard} />
              <RecentCard jobs={dashboard.recent} />
            </>
          )
        }
      </Loaded>
    </Screen>
  );
}

function NewBook() {
  const t = useT("orders");
  const action = <LinkButton to="/orders/new">{t("dashboard.emptyAdd")}</LinkButton>;
  return <EmptyState icon="racket" title={t("dashboard.emptyTitle")} text={t("dashboard.emptyText")} action={action} />;
}
