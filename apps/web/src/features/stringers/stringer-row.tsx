import { useFormat } from "../../app/use-format.ts";
import { useMe } from "../../app/use-me.ts";
import { useT } from "../../app/use-t.ts";
import type { AccountAct, AccountJson } from "./account-json.ts";
import { AccountMenu } from "./account-menu.tsx";
import classes from "./stringers.module.css";

type StringerRowProps = { account: AccountJson; onAct: (act: AccountAct) => void; onResend: () => void };

export function StringerRow({ account, onAct, onResend }: StringerRowProps) {
  const t = useT("stringers");
  const { id } = useMe();
  return (
    <li className={classes.row}>
      <div className={classes.who}>
        <p className={classes.name}>
          {account.displayName}
          {account.id === id ? <span className={classes.soft}> ({t("you")})</span> : null}
        </p>
        {account.state === "erased" ? null : <p className={classes.soft}>{account.email}</p>}
        <p className={classes.badges}>
          <span className={classes.badge} data-state={account.state}>
            {t(`state.${account.state}`)}
          </span>
          {account.leaving && account.leaving !== "erased" ? (
            <span className={classes.badge} data-state="expired">
              {t("leaving")}
            </span>
          ) : null}
          {account.role === "admin" ? (
            <span className={classes.badge} data-state="admin">
              {t("role.admin")}
            </span>
          ) : null}
        </p>
      </div>
      <p className={classes.activity}>{useActivity(account).join(" · ")}</p>
      <AccountMenu account={account} onAct={onAct} onResend={onResend} />
    </li>
  );
}

function useActivity({ state, jobs, lastJobOn, lastSignInAt, inviteExpiresAt, deactivatedAt }: AccountJson): string[] {
  const t = useT("stringers");
  const format = useFormat();
  const at = (iso: string) => ({ at: format.moment(iso) });
  switch (state) {
    case "invited":
    case "expired":
      if (!inviteExpiresAt) return [t("linkGone")];
      return [t(state === "invited" ? "linkUntil" : "linkEnded", at(inviteExpiresAt))];
    case "erased":
      return [t("erasedAccount")];
    case "joined":
    case "deactivated":
      return [
        ...(deactivatedAt ? [t("deactivatedAt", at(deactivatedAt))] : []),
        t("jobs", { count: jobs }),
        ...(lastJobOn ? [t("lastJob", { date: format.date(lastJobOn, "medium") })] : []),
        ...(lastSignInAt ? [t("lastSignIn", at(lastSignInAt))] : []),
      ];
  }
}
