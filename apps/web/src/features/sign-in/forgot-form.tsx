import { Button, TextInput } from "@mantine/core";
import type { FormEvent } from "react";
import { fieldErrors } from "../../app/error-text.ts";
import { trpc } from "../../app/trpc.ts";
import { useSave } from "../../app/use-save.ts";
import { useT } from "../../app/use-t.ts";
import form from "../../components/form.module.css";
import { FormError } from "../../components/form-error.tsx";
import { Note } from "../../components/note.tsx";
import { textOf } from "./form-text.ts";
import { useTypedField } from "./use-typed-field.ts";

/** Asks for the link. What it says then is the same whether or not there is such an account. */
export function ForgotForm() {
  const t = useT("signIn");
  const email = useTypedField("email");
  const request = useSave(trpc.auth.requestPasswordReset.mutationOptions({ onSuccess: email.drop }));

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    request.save({ email: textOf(new FormData(event.currentTarget), "email") });
  };

  if (request.isSuccess) {
    return (
      <div className={form.form} role="status">
        <Note tone="info">{t("forgotDone")}</Note>
        <p className={form.note}>{t("forgotLook")}</p>
        <Button variant="default" onClick={() => request.reset()}>
          {t("forgotAgain")}
        </Button>
      </div>
    );
  }
  return (
    <form className={form.form} onSubmit={submit}>
      <p className={form.note}>{t("forgotAsk")}</p>
      <TextInput
        name="email"
        label={t("email")}
        type="email"
        autoComplete="username"
        inputMode="email"
        error={fieldErrors(request.error).email}
        required
        {...email.props}
      />
      <FormError error={request.error} />
      <Button type="submit" loading={request.isPending} fullWidth>
        {t("forgotSubmit")}
      </Button>
    </form>
  );
}
