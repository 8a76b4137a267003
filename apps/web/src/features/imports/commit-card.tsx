import { Button } from "@mantine/core";
import type { ImportReport } from "@rbo/shared/imports/import-report.schema";
import { isUnreachable } from "../../app/error-text.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import form from "../../components/form.module.css";
import { UploadError } from "./upload-error.tsx";
import { UploadProgress } from "./upload-progress.tsx";
import type { ImportState } from "./use-import.ts";

/** The one button that writes, once the report was read. */
export function CommitCard({ state, report }: { state: ImportState; report: ImportReport }) {
  const t = useT("imports");
  const { file, commit } = state;
  const isNew = report.counts.some(({ added }) => added > 0);
  if (!file) return null;
  const send = () => commit.send(file);
  // Once all of it is up, the server may be writing.
  const isUp = commit.part >= 1;
  const isUnknown = isUp && isUnreachable(commit.error);
  return (
    <Card>
      <p className={form.note}>{isNew ? t("bringInText") : t("nothingNew")}</p>
      <UploadProgress upload={commit} working={t("bringingIn")} onCancel={isUp ? null : commit.reset} />
      {commit.error ? (
        <UploadError
          title={isUnknown ? t("commitUnknown") : t("commitFailed")}
          {...(isUnknown ? { text: t("commitUnknownText") } : {})}
          error={commit.error}
          onRetry={send}
        />
      ) : null}
      {isNew && !commit.error ? (
        <div className={form.actions}>
          <Button onClick={send} loading={commit.isRunning}>
            {t("bringIn")}
          </Button>
        </div>
      ) : null}
    </Card>
  );
}
