import { Button } from "@mantine/core";
import type { ComponentProps } from "react";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { MoreButton } from "../../components/more-button.tsx";
import classes from "./audit.module.css";
import { AuditEntry } from "./audit-entry.tsx";
import type { AuditEntryJson } from "./audit-json.ts";

type AuditListProps = {
  entries: readonly AuditEntryJson[];
  more: ComponentProps<typeof MoreButton>["query"];
  onClear: () => void;
};

export function AuditList({ entries, more, onClear }: AuditListProps) {
  const t = useT("audit");
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
      <ul className={classes.list}>
        {entries.map((entry) => (
          <AuditEntry key={entry.id} entry={entry} />
        ))}
      </ul>
      <MoreButton query={more} />
    </Card>
  );
}
