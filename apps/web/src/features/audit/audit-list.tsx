import { Button } from "@mantine/core";
import { type ComponentProps, useMemo } from "react";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { LongList } from "../../components/long-list/long-list.tsx";
import { MoreButton } from "../../components/more-button.tsx";
import { AuditEntry } from "./audit-entry.tsx";
import type { AuditEntryJson } from "./audit-json.ts";

type AuditListProps = {
  pages: readonly { items: readonly AuditEntryJson[] }[];
  more: ComponentProps<typeof MoreButton>["query"];
  onClear: () => void;
};

export function AuditList({ pages, more, onClear }: AuditListProps) {
  const t = useT("audit");
  const entries = useMemo(() => pages.flatMap((page) => page.items), [pages]);
  if (entries.length === 0) {
    const action = (
      <Button variant="default" onClick={onClear}>
        {t("clear")}
      </Button>
    );
    return <EmptyState icon="search" title={t("noneTitle")} text={t("noneText")} action={action} />;
  }
  return (
    <Card flush>
      <LongList rows={entries} hasMore={more.hasNextPage} rowRem={7}>
        {(entry) => <AuditEntry entry={entry} />}
      </LongList>
      <MoreButton query={more} />
    </Card>
  );
}
