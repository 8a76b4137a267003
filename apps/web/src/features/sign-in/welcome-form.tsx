import { Button, TextInput } from "@mantine/core";
import type { FormEvent } from "react";
import { fieldErrors } from "../../app/error-text.ts";
import { useLocale } from "../../app/locale-store.ts";
import { trpc } from "../../app/trpc.ts";
import { useSave } from "../../app/use-save.ts";
import { useT } from "../../app/use-t.ts";
import form from "../../components/form.module.css";
import { FormError } from "../../components/form-error.tsx";
import { LocalePicker } from "../../components/locale-picker.tsx";
import { PasswordField } from "../../components/password-field.tsx";
import { textOf } from "./form-text.ts";
import { useEnter } from "./use-enter.ts";
import { useTypedField } from "./use-typed-field.ts";

type WelcomeFormProps = {
  token: string;
  /** Null for the first administrator, who says it here. */
  email: string | null;
};

/** One page: the language first, then name and password. */
export function WelcomeForm({ token, email }: WelcomeFormProps) {
  const t = useT("signIn");
  const { locale } = useLocale();
  const enter = useEnter();
  const typedEmail = useTypedField("welcome.email");
  const typedName = useTypedField("welcome.name");
  const welcome = useSave(
    trpc.auth.welcome.mutationOptions({
      onSuccess: () => {
        typedEmail.drop();
        typedName.drop();
        return enter();
      },
    }),
  );
  const faults = fieldErrors(welcome.error);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entries = new FormData(event.currentTarget);
    welcome.save({
      token,
      locale,
      email: email === null ? textOf(entries, "email") : null,
      displayName: textOf(entries, "displayName"),
      password: textOf(entries, "password"),
    });
  };

  return (
    <form className={form.form} onSubmit={submit}>
      <LocalePicker label={t("language")} />
      <p className={form.note}>{email === null ? t("firstAdminText") : t("invitedAs", { email })}</p>
      <p className={form.note}>{t("welcomeText")}</p>
      {email === null ? (
        <TextInput
          name="email"
          label={t("email")}
          type="email"
          autoComplete="username"
          error={faults.email}
          required
          {...typedEmail.props}
        />
      ) : (
        <input type="hidden" name="username" autoComplete="username" value={email} />
      )}
      <TextInput
        name="displayName"
        label={t("displayName")}
        description={t("displayNameHint")}
        autoComplete="name"
        maxLength={80}
        error={faults.displayName}
        required
        {...typedName.props}
      />
      <PasswordField
        name="password"
        label={t("password")}
        description={t("passwordHint")}
        autoComplete="new-password"
        error={faults.password}
        required
      />
      <FormError error={welcome.error} />
      <Button type="submit" loading={welcome.isPending} fullWidth>
        {t("welcomeSubmit")}
      </Button>
    </form>
  );
}
