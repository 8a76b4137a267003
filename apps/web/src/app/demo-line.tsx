import classes from "./app-frame.module.css";
import { useMe } from "./use-me.ts";
import { useT } from "./use-t.ts";

/** In the demo: where the mails of this book really end up. */
export function DemoLine() {
  const t = useT("common");
  const { isDemo } = useMe();
  if (!isDemo) return null;
  return (
    <p className={classes.demo}>
      {t("demoLine")}
      <a href="/dev/mail" target="_blank" rel="noreferrer">
        {t("demoMails")}
      </a>
    </p>
  );
}
