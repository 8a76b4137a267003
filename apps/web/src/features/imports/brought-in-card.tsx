import type { ImportReport } from "@rbo/shared/imports/import-report.schema";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import form from "../../components/form.module.css";
import { LinkButton } from "../../components/link-button.tsx";
import { ImportStateText } from "./import-state-text.tsx";
import { UndoImport } from "./undo-import.tsx";
import { useAddedText } from "./use-added-text.ts";

/** That it worked, what was added, and the way back while there is one. */
export function BroughtInCard({ report }: { report: ImportReport }) {
  const t = useT("imports");
  const addedText = useAddedText();
  const { data } = useQuery(trpc.settings.imports.queryOptions());
  const view = data?.find(({ id }) => id === report.importId);
  const added = Object.fromEntries(report.counts.map((count) => [count.kind, count.added]));
  return (
    <Card title={t("broughtInTitle")}>
      <p className={form.note}>{addedText(added) || t("broughtInNothing")}</p>
      {view ? <ImportStateText view={view} /> : null}
      <div className={form.actions}>
        <LinkButton to="/orders">{t("toJobs")}</LinkButton>
        {view?.canUndo ? <UndoImport view={view} /> : null}
      </div>
    </Card>
  );
}
