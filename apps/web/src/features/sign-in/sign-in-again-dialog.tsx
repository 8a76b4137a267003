import { Button, Modal } from "@mantine/core";
import type { FormEvent } from "react";
import { postJson } from "../../app/plain-http.ts";
import { queryClient } from "../../app/query-client.ts";
import { sessionIsBack } from "../../app/session-store.ts";
import { useMe } from "../../app/use-me.ts";
import { useSave } from "../../app/use-save.ts";
import { useT } from "../../app/use-t.ts";
import form from "../../components/form.module.css";
import { FormError } from "../../components/form-error.tsx";
import { PasswordField } from "../../components/password-field.tsx";
import { textOf } from "./form-text.ts";

/** Asks for the password over the screen, whose forms stay as they are underneath. */
export default function SignInAgainDialog() {
  const t = useT("signIn");
  const common = useT("common");
  const { email } = useMe();
  const again = useSave({
    mutationFn: (password: string) => postJson("/auth/sign-in", { email, password }),
    onSuccess: () => {
      sessionIsBack();
      void queryClient.invalidateQueries();
    },
  });

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    again.save(textOf(new FormData(event.currentTarget), "password"));
  };

  return (
    <Modal
      opened
      onClose={sessionIsBack}
      title={common("signInAgainTitle")}
      closeButtonProps={{ "aria-label": common("close") }}
    >
      <form className={form.form} onSubmit={submit}>
        <p className={form.note}>{common("signInAgainText")}</p>
        <p>{email}</p>
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <PasswordField name="password" label={t("password")} autoComplete="current-password" data-autofocus required />
        <FormError error={again.error} />
        <div className={form.actions}>
          <Button type="submit" loading={again.isPending}>
            {t("submit")}
          </Button>
          <Button variant="subtle" component="a" href="/login">
            {t("switchAccount")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
