import { Button } from "@mantine/core";
import type { ExportFormat } from "@rbo/shared/exports/export-format";
import { useBytes } from "../../app/use-bytes.ts";
import { useMe } from "../../app/use-me.ts";
import { useT } from "../../app/use-t.ts";
import { Icon } from "../../components/icon.tsx";
import { DownloadError } from "./download-error.tsx";
import { useDownload } from "./downloads.ts";
import classes from "./exports.module.css";
import { startDownload } from "./start-download.ts";

/** One kind of file: what it is for, and once asked for, how far it is and how it ended. */
export function DownloadRow({ format }: { format: ExportFormat }) {
  const t = useT("exports");
  const tCommon = useT("common");
  const bytes = useBytes();
  const me = useMe();
  const download = useDownload(format);
  const isRunning = download.step === "running";
  return (
    <li>
      <button type="button" className={classes.row} disabled={isRunning} onClick={() => void startDownload(format, me)}>
        <Icon name="download" />
        <span className={classes.what}>
          <span className={classes.strong}>{t(`formats.${format}.name`)}</span>
          <span className={classes.soft}>{t(`formats.${format}.hint`)}</span>
        </span>
      </button>
      <p className={classes.state} role="status">
        {isRunning ? t("running") : null}
        {download.step === "done" ? t("done", { size: bytes(download.bytes) }) : null}
      </p>
      {isRunning ? (
        <div className={classes.progress}>
          <progress aria-label={t("progress", { name: t(`formats.${format}.name`) })} />
          <span>{t("soFar", { size: bytes(download.bytes) })}</span>
          <Button variant="default" size="sm" className={classes.cancel} onClick={download.cancel}>
            {tCommon("cancel")}
          </Button>
        </div>
      ) : null}
      {download.step === "failed" ? <DownloadError format={format} error={download.error} /> : null}
    </li>
  );
}
