import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { FormEvent } from "react";
import { domainCodeOf, fieldErrors } from "../../app/error-text.ts";
import { trpc } from "../../app/trpc.ts";
import { useSave } from "../../app/use-save.ts";
import { useT } from "../../app/use-t.ts";
import form from "../../components/form.module.css";
import { FormError } from "../../components/form-error.tsx";
import { PasswordField } from "../../components/password-field.tsx";
import { textOf } from "./form-text.ts";
import { LinkPage } from "./link-page.tsx";
import classes from "./signed-out-page.module.css";
import { useEnter } from "./use-enter.ts";

export function ResetScreen() {
  const t = useT("signIn");
  return (
    <LinkPage title={t("resetTitle")} purposes={["password_reset"]}>
      {(token, link) => (
        <>
          <JustSignIn token={token} email={link.email ?? ""} />
          <ResetForm token={token} email={link.email ?? ""} />
        </>
      )}
    </LinkPage>
  );
}

/** By a tap, not by opening the page: programs that look at the links in mails would use it up. */
function JustSignIn({ token, email }: { token: string; email: string }) {
  const t = useT("signIn");
  const enter = useEnter();
  const signIn = useSave(trpc.auth.signInByLink.mutationOptions({ onSuccess: () => enter() }));
  return (
    <div className={form.form}>
      <p className={form.note}>{t("resetFor", { email })}</p>
      <Button loading={signIn.isPending} onClick={() => signIn.save({ token })} fullWidth>
        {t("resetJustSignIn")}
      </Button>
      <p className={form.note}>{t("resetJustSignInHint")}</p>
      <FormError error={signIn.error} />
    </div>
  );
}

function ResetForm({ token, email }: { token: string; email: string }) {
  const t = useT("signIn");
  const enter = useEnter();
  const reset = useSave(trpc.auth.resetPassword.mutationOptions({ onSuccess: () => enter() }));

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    reset.save({ token, password: textOf(new FormData(event.currentTarget), "password") });
  };

  return (
    <form className={form.form} onSubmit={submit}>
      <h2 className={classes.subtitle}>{t("resetOr")}</h2>
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <PasswordField
        name="password"
        label={t("newPassword")}
        description={t("passwordHint")}
        autoComplete="new-password"
        error={fieldErrors(reset.error).password}
        required
      />
      <FormError error={reset.error} />
      {domainCodeOf(reset.error) === "link_invalid" ? (
        <Link to="/forgot" className={classes.link}>
          {t("expiredResetAction")}
        </Link>
      ) : null}
      <Button type="submit" variant="default" loading={reset.isPending} fullWidth>
        {t("resetSubmit")}
      </Button>
    </form>
  );
}
