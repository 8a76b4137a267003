import type { LinkPurpose } from "@rbo/shared/accounts/account.schema";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { RouterOutputs } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import { ErrorState } from "../../components/error-state.tsx";
import form from "../../components/form.module.css";
import { LinkButton } from "../../components/link-button.tsx";
import { BlocksSkeleton } from "../../components/skeleton.tsx";
import classes from "./signed-out-page.module.css";
import { SignedOutPage } from "./signed-out-page.tsx";
import { useLink } from "./use-link.ts";

type LinkPageProps = {
  title: string;
  purposes: readonly LinkPurpose[];
  children: (token: string, link: RouterOutputs["auth"]["inspectLink"]) => ReactNode;
};

/** A page that a one-time link opens: its content while the link is good, else what to do instead. */
export function LinkPage({ title, purposes, children }: LinkPageProps) {
  const t = useT("signIn");
  const state = useLink(purposes);
  if (state.is === "expired") {
    const isReset = purposes.includes("password_reset");
    return (
      <SignedOutPage title={t("expiredTitle")}>
        <p className={form.note}>{t(isReset ? "expiredReset" : "expiredText")}</p>
        {isReset ? <LinkButton to="/forgot">{t("expiredResetAction")}</LinkButton> : null}
        <Link to="/login" className={classes.link}>
          {t("expiredAction")}
        </Link>
      </SignedOutPage>
    );
  }
  return (
    <SignedOutPage title={title}>
      {state.is === "loading" ? <BlocksSkeleton blocks={2} /> : null}
      {state.is === "failed" ? <ErrorState error={state.error} onRetry={state.retry} /> : null}
      {state.is === "good" ? children(state.token, state.link) : null}
    </SignedOutPage>
  );
}
