import { Button } from "@mantine/core";
import { useT } from "../../app/use-t.ts";
import classes from "./imports.module.css";
import type { Upload } from "./use-upload.ts";

type UploadProgressProps = {
  upload: Upload;
  /** What the server does once it has the file. */
  working: string;
  /** Missing where it can't be stopped any more. */
  onCancel: (() => void) | null;
};

/** How much of the file is up, then that the server is at work. */
export function UploadProgress({ upload: { isRunning, part }, working, onCancel }: UploadProgressProps) {
  const t = useT("imports");
  const tCommon = useT("common");
  const isUp = part >= 1;
  return (
    <div className={classes.progress}>
      <p role="status" className={classes.status}>
        {isRunning && isUp ? working : null}
      </p>
      {isRunning ? (
        <>
          {isUp ? null : <p className={classes.status}>{t("sending", { percent: String(Math.floor(part * 100)) })}</p>}
          <progress aria-label={t("progress")} {...(isUp ? {} : { value: part })} />
          {onCancel ? (
            <Button variant="default" size="sm" onClick={onCancel}>
              {tCommon("cancel")}
            </Button>
          ) : null}
        </>
      ) : null}
    </div>
  );
}
