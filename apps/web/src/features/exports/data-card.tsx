import { exportFormats } from "@rbo/shared/exports/export-format";
import { Link } from "@tanstack/react-router";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import formClasses from "../../components/form.module.css";
import { Icon } from "../../components/icon.tsx";
import { DownloadRow } from "./download-row.tsx";
import classes from "./exports.module.css";

/** All of one's data to take home, and the way back in. */
export function DataCard() {
  const t = useT("exports");
  return (
    <Card title={t("title")}>
      <p className={formClasses.note}>{t("text")}</p>
      <ul className={classes.list}>
        {exportFormats.map((format) => (
          <DownloadRow key={format} format={format} />
        ))}
        <li>
          <Link to="/settings/import" className={classes.row}>
            <Icon name="upload" />
            <span className={classes.what}>
              <span className={classes.strong}>{t("import")}</span>
              <span className={classes.soft}>{t("importHint")}</span>
            </span>
            <Icon name="forward" size={20} />
          </Link>
        </li>
      </ul>
    </Card>
  );
}
