import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { trpc } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import form from "../../components/form.module.css";
import { Loaded } from "../../components/loaded.tsx";
import { BlocksSkeleton } from "../../components/skeleton.tsx";
import { ForgotForm } from "./forgot-form.tsx";
import classes from "./signed-out-page.module.css";
import { SignedOutPage } from "./signed-out-page.tsx";

/** Mails a link to a new password; without mail it says honestly who can make one. */
export function ForgotScreen() {
  const t = useT("signIn");
  const query = useQuery(trpc.auth.publicInfo.queryOptions());
  return (
    <SignedOutPage title={t("forgotTitle")}>
      <Loaded query={query} skeleton={<BlocksSkeleton blocks={1} />}>
        {({ mailConfigured }) => (mailConfigured ? <ForgotForm /> : <AskTheOperator />)}
      </Loaded>
      <Link to="/login" className={classes.link}>
        {t("backToSignIn")}
      </Link>
    </SignedOutPage>
  );
}

function AskTheOperator() {
  const t = useT("signIn");
  return (
    <>
      <p className={form.note}>{t("forgotText")}</p>
      <pre className={classes.command}>{t("forgotCommand")}</pre>
    </>
  );
}
