import { useT } from "../../app/use-t.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { Screen } from "../../components/screen.tsx";
import { BlocksSkeleton } from "../../components/skeleton.tsx";
import { Queue } from "./queue.tsx";
import { useQueue } from "./use-queue.ts";

/** What stringers suggest for everyone, the oldest first. */
export function ModerationScreen() {
  const t = useT("moderation");
  const { query, items, pending, decide } = useQueue();
  return (
    <Screen
      title={t("title")}
      actions={
        <LinkButton to="/admin/catalogue-import" variant="default">
          {t("import")}
        </LinkButton>
      }
    >
      <Loaded query={query} skeleton={<BlocksSkeleton blocks={3} />}>
        {() =>
          items.length === 0 && !query.hasNextPage ? (
            <EmptyState icon="inbox" title={t("emptyTitle")} text={t("emptyText")} />
          ) : (
            <Queue items={items} pending={pending} more={query} onDecide={decide} />
          )
        }
      </Loaded>
    </Screen>
  );
}
