import type { ReactNode } from "react";
import { useT } from "../../app/use-t.ts";
import classes from "./signed-out-page.module.css";

/** The frame of every page before signing in: the court with its lines, and a card on it. */
export function SignedOutPage({ title, children }: { title: string; children: ReactNode }) {
  const t = useT("signIn");
  const common = useT("common");
  return (
    <div className={classes.page}>
      <title>{`${title} · ${common("appName")}`}</title>
      <header className={classes.court}>
        <p className={classes.brand}>
          <img src="/favicon.svg" alt="" width={44} height={44} />
          {common("appName")}
        </p>
        <p className={classes.tagline}>{t("tagline")}</p>
      </header>
      <main className={classes.main}>
        <div className={classes.card}>
          <h1 className={classes.title}>{title}</h1>
          {children}
        </div>
      </main>
    </div>
  );
}
