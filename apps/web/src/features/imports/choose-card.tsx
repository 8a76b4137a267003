import { Button } from "@mantine/core";
import { importMaxBytes } from "@rbo/shared/imports/import.schema";
import { useBytes } from "../../app/use-bytes.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import form from "../../components/form.module.css";
import { Icon } from "../../components/icon.tsx";
import { Note } from "../../components/note.tsx";
import type { ChosenFile } from "./choose-file.ts";
import { FileZone } from "./file-zone.tsx";
import classes from "./imports.module.css";
import { UploadError } from "./upload-error.tsx";
import { UploadProgress } from "./upload-progress.tsx";
import type { ImportState } from "./use-import.ts";

/** Choosing the file, and how far looking through it is. */
export function ChooseCard({ state }: { state: ImportState }) {
  const t = useT("imports");
  const bytes = useBytes();
  const { file, fault, trial, choose, startOver } = state;
  return (
    <Card title={t("chooseTitle")}>
      <p className={form.note}>{t("chooseText")}</p>
      {file ? <Chosen file={file} state={state} /> : <FileZone onChoose={choose} />}
      {fault ? (
        <Note tone="bad" isAlert>
          {t(`faults.${fault}`, { size: bytes(importMaxBytes) })}
        </Note>
      ) : null}
      <UploadProgress upload={trial} working={t("lookingThrough")} onCancel={startOver} />
      {trial.error && file ? (
        <UploadError title={t("trialFailed")} error={trial.error} onRetry={() => trial.send(file)} />
      ) : null}
    </Card>
  );
}

/** While it is brought in, the file stays what it is. */
function Chosen({ file, state: { trial, commit, startOver } }: { file: ChosenFile; state: ImportState }) {
  const t = useT("imports");
  const bytes = useBytes();
  const isBusy = trial.isRunning || commit.isRunning;
  return (
    <div className={classes.chosen}>
      <Icon name="note" />
      <span className={classes.what}>{t("chosen", { name: file.name, size: bytes(file.bytes.byteLength) })}</span>
      {isBusy ? null : (
        <Button variant="default" size="sm" onClick={startOver}>
          {t("another")}
        </Button>
      )}
    </div>
  );
}
