import { Link } from "@tanstack/react-router";
import { useT } from "../../app/use-t.ts";
import form from "../../components/form.module.css";
import classes from "./signed-out-page.module.css";
import { SignedOutPage } from "./signed-out-page.tsx";

/** Says honestly how one gets a new password: from whoever runs the server. */
export function ForgotScreen() {
  const t = useT("signIn");
  return (
    <SignedOutPage title={t("forgotTitle")}>
      <p className={form.note}>{t("forgotText")}</p>
      <pre className={classes.command}>{t("forgotCommand")}</pre>
      <Link to="/login" className={classes.link}>
        {t("backToSignIn")}
      </Link>
    </SignedOutPage>
  );
}
