import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import formClasses from "../../components/form.module.css";
import { Icon } from "../../components/icon.tsx";
import classes from "./settings.module.css";

const downloads = [
  { href: "/exports/xlsx", name: "downloadXlsx", hint: "downloadXlsxHint" },
  { href: "/exports/json", name: "downloadJson", hint: "downloadJsonHint" },
] as const;

/** All of one's data to take home. */
export function DataCard() {
  const t = useT("settings");
  return (
    <Card title={t("dataTitle")}>
      <p className={formClasses.note}>{t("dataText")}</p>
      <div className={formClasses.pair}>
        {downloads.map(({ href, name, hint }) => (
          <a key={href} href={href} download className={classes.download}>
            <Icon name="download" />
            <span className={classes.what}>
              <span className={classes.strong}>{t(name)}</span>
              <span className={classes.soft}>{t(hint)}</span>
            </span>
          </a>
        ))}
      </div>
    </Card>
  );
}
