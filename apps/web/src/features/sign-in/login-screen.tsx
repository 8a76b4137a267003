import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { FormEvent } from "react";
import { trpc } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import form from "../../components/form.module.css";
import { FormError } from "../../components/form-error.tsx";
import { PasswordField } from "../../components/password-field.tsx";
import { DemoAccounts } from "./demo-accounts.tsx";
import { textOf } from "./form-text.ts";
import classes from "./signed-out-page.module.css";
import { SignedOutPage } from "./signed-out-page.tsx";
import { useSignIn } from "./use-sign-in.ts";
import { useTypedField } from "./use-typed-field.ts";

export function LoginScreen() {
  const t = useT("signIn");
  const { data: info } = useQuery(trpc.auth.publicInfo.queryOptions());
  const email = useTypedField("email");
  const signIn = useSignIn(email.drop);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entries = new FormData(event.currentTarget);
    signIn.save({ email: textOf(entries, "email"), password: textOf(entries, "password") });
  };

  return (
    <SignedOutPage title={t("title")}>
      <form className={form.form} onSubmit={submit}>
        <TextInput
          name="email"
          label={t("email")}
          type="email"
          autoComplete="username"
          inputMode="email"
          required
          {...email.props}
        />
        <PasswordField name="password" label={t("password")} autoComplete="current-password" required />
        <FormError error={signIn.error} />
        <Button type="submit" loading={signIn.isPending} fullWidth>
          {t("submit")}
        </Button>
        <Link to="/forgot" className={classes.link}>
          {t("forgot")}
        </Link>
      </form>
      {info?.isDemo ? <DemoAccounts signIn={signIn} /> : null}
    </SignedOutPage>
  );
}
