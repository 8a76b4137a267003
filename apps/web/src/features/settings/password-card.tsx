import { Button } from "@mantine/core";
import { useForm } from "@mantine/form";
import { fieldErrors } from "../../app/error-text.ts";
import { queryClient } from "../../app/query-client.ts";
import { trpc } from "../../app/trpc.ts";
import { useSave } from "../../app/use-save.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import formClasses from "../../components/form.module.css";
import { FormError } from "../../components/form-error.tsx";
import { PasswordField } from "../../components/password-field.tsx";
import { showToast } from "../../components/toasts.ts";

export function PasswordCard() {
  const t = useT("settings");
  const form = useForm({ initialValues: { current: "", next: "" } });
  const change = useSave(
    trpc.auth.changePassword.mutationOptions({
      onSuccess: () => {
        form.reset();
        void queryClient.invalidateQueries({ queryKey: trpc.auth.devices.queryKey() });
        showToast({ message: t("passwordChanged") });
      },
      onError: (error) => form.setErrors(fieldErrors(error)),
    }),
  );
  return (
    <Card title={t("passwordTitle")}>
      <form className={formClasses.form} onSubmit={form.onSubmit(change.save)}>
        <p className={formClasses.note}>{t("passwordText")}</p>
        <PasswordField
          label={t("currentPassword")}
          autoComplete="current-password"
          required
          {...form.getInputProps("current")}
        />
        <PasswordField
          label={t("nextPassword")}
          description={t("nextPasswordHint")}
          autoComplete="new-password"
          required
          {...form.getInputProps("next")}
        />
        <FormError error={change.error} />
        <div className={formClasses.actions}>
          <Button type="submit" variant="default" loading={change.isPending}>
            {t("changePassword")}
          </Button>
        </div>
      </form>
    </Card>
  );
}
