import { useBytes } from "../../app/use-bytes.ts";
import { useT } from "../../app/use-t.ts";
import classes from "./about-me.module.css";
import type { AboutMeEntry } from "./one-row-each.ts";

/** How an export for somebody else ended, and by what its file can be known again. */
export function ExportTaken({ taken }: { taken: AboutMeEntry["taken"] }) {
  const t = useT("aboutMe");
  const bytes = useBytes();
  if (!taken) return <span>{t("underWay")}</span>;
  return (
    <>
      <span>{t(taken.outcome, { size: bytes(taken.bytes) })}</span>
      {taken.sha256 ? (
        <span className={classes.soft}>
          {t("sha256")}: <code className={classes.hash}>{taken.sha256}</code>
        </span>
      ) : null}
    </>
  );
}
