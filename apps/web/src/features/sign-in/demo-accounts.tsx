import { useT } from "../../app/use-t.ts";
import form from "../../components/form.module.css";
import { demoAccounts, demoPassword } from "./demo-credentials.ts";
import classes from "./signed-out-page.module.css";
import type { useSignIn } from "./use-sign-in.ts";

/** One tap into the demo story. */
export function DemoAccounts({ signIn }: { signIn: ReturnType<typeof useSignIn> }) {
  const t = useT("signIn");
  return (
    <section className={classes.demo}>
      <h2 className={classes.demoTitle}>{t("demoTitle")}</h2>
      <p className={form.note}>{t("demoText")}</p>
      <div className={classes.accounts}>
        {demoAccounts.map(({ name, email, role }) => (
          <button
            key={email}
            type="button"
            className={classes.account}
            disabled={signIn.isPending}
            onClick={() => signIn.save({ email, password: demoPassword })}
          >
            <span className={classes.accountName}>{name}</span>
            <span className={classes.accountRole}>{t(role)}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
