import { Button, Switch } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { queryClient } from "../../app/query-client.ts";
import { api, trpc } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { FilterButtons } from "../../components/filter-buttons.tsx";
import formClasses from "../../components/form.module.css";
import { FormError } from "../../components/form-error.tsx";
import { Note } from "../../components/note.tsx";
import classes from "./catalogue-import.module.css";
import { type ImportOutcome, importOutcomes, type PlannedImport } from "./import-json.ts";
import { ImportLines } from "./import-lines.tsx";

/** What would come of the file, line by line; and the import itself. */
export function ImportPlan({ planned, onAnother }: { planned: PlannedImport; onAnother: () => void }) {
  const t = useT("catalogueImport");
  const [addsNear, setAddsNear] = useState(false);
  const [shown, setShown] = useState<ImportOutcome | null>(null);
  const { kind, fileName, csv, report } = planned;
  const { counts, lines } = report;
  const run = useMutation({
    mutationFn: () => api.catalogue.import.mutate({ kind, fileName, csv, addsNear, isDryRun: false }),
    onSuccess: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: trpc.rackets.pathKey() }),
        queryClient.invalidateQueries({ queryKey: trpc.strings.pathKey() }),
      ]),
  });
  const toAdd = counts.new + (addsNear ? counts.near : 0);
  return (
    <>
      <Card title={fileName}>
        <div className={formClasses.form}>
          <p className={classes.counts}>
            {importOutcomes.map((outcome) => t(`counts.${outcome}`, { count: counts[outcome] })).join(" · ")}
          </p>
          {run.data ? (
            <Note tone="info">
              <p role="status">{t("added", { count: run.data.added })}</p>
            </Note>
          ) : null}
          {counts.near > 0 && !run.data ? (
            <Switch
              label={t("addsNear")}
              description={t("addsNearHint")}
              checked={addsNear}
              onChange={(event) => setAddsNear(event.currentTarget.checked)}
            />
          ) : null}
          <FormError error={run.error} />
          <div className={formClasses.actions}>
            {run.data ? null : (
              <Button loading={run.isPending} disabled={toAdd === 0} onClick={() => run.mutate()}>
                {t("add", { count: toAdd })}
              </Button>
            )}
            <Button variant="default" onClick={onAnother}>
              {t("another")}
            </Button>
          </div>
        </div>
      </Card>
      <FilterButtons
        legend={t("show")}
        every={{ label: t("every"), count: lines.length }}
        options={importOutcomes.map((value) => ({ value, label: t(`outcome.${value}`), count: counts[value] }))}
        value={shown}
        onPick={setShown}
      />
      <ImportLines lines={shown ? lines.filter(({ outcome }) => outcome === shown) : lines} />
    </>
  );
}
