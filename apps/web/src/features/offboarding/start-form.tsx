import { Button, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { fieldErrors } from "../../app/error-text.ts";
import { api } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import formClasses from "../../components/form.module.css";
import { FormError } from "../../components/form-error.tsx";
import type { AccountLeavingJson } from "./leaving-json.ts";
import { graceDaysText } from "./leaving-json.ts";
import classes from "./offboarding.module.css";
import { shortestReason } from "./shortest-reason.ts";
import { useLeavingAct } from "./use-leaving-act.ts";

const steps = ["archived", "handedOver", "closed", "erased"] as const;

/** What will happen, before it begins; and that it is this account, typed. */
export function StartForm({ account }: { account: AccountLeavingJson["account"] }) {
  const t = useT("offboarding");
  const { id, displayName: name, email } = account;
  const form = useForm({
    initialValues: { reason: "", confirmation: "" },
    validate: { reason: (reason) => (reason.trim().length < shortestReason ? t("short") : null) },
  });
  const start = useLeavingAct(api.offboarding.start.mutate, "started");
  const submit = form.onSubmit((values) => {
    if (!start.isPending) start.mutate({ id, ...values }, { onError: (error) => form.setErrors(fieldErrors(error)) });
  });
  return (
    <Card>
      <form className={formClasses.form} onSubmit={submit} noValidate>
        <p className={formClasses.note}>{t("startText")}</p>
        <ol className={classes.plan}>
          {steps.map((step) => (
            <li key={step}>{t(`startSteps.${step}`, { name, days: graceDaysText })}</li>
          ))}
        </ol>
        <Textarea
          label={t("reason")}
          description={t("reasonHint", { name })}
          maxLength={500}
          autosize
          minRows={2}
          required
          {...form.getInputProps("reason")}
        />
        <TextInput
          label={t("confirm", { name, email })}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
          {...form.getInputProps("confirmation")}
        />
        <FormError error={start.error} />
        <div className={formClasses.actions}>
          <Button type="submit" color="red.9" loading={start.isPending}>
            {t("start")}
          </Button>
        </div>
      </form>
    </Card>
  );
}
