import { Button, Textarea } from "@mantine/core";
import { auditReasonMin } from "@rbo/shared/audit/audit.schema";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { queryClient } from "../../app/query-client.ts";
import { trpc } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import formClasses from "../../components/form.module.css";
import { FormError } from "../../components/form-error.tsx";
import { showToast } from "../../components/toasts.ts";
import type { MailLogItemJson } from "./mail-json.ts";

type SendAgainFormProps = { mail: MailLogItemJson; onDone: () => void };

const texts = {
  receipt: "receipt",
  invite: "invite",
  moderation_notice: "notice",
  password_reset: "any",
  test: "any",
} as const;

export function SendAgainForm({ mail, onDone }: SendAgainFormProps) {
  const t = useT("mail");
  const [reason, setReason] = useState("");
  const [isShort, setIsShort] = useState(false);
  const { stringerId, id, to, stringerName: stringer } = mail;
  const again = useMutation(
    trpc.mail.sendAgain.mutationOptions({
      onSuccess: async () => {
        showToast({ message: t("again.done", { to: to ?? "" }) });
        onDone();
        await queryClient.invalidateQueries({ queryKey: trpc.mail.list.pathKey() });
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = reason.trim();
    setIsShort(given.length < auditReasonMin);
    if (given.length >= auditReasonMin && !again.isPending) again.mutate({ stringerId, id, reason: given });
  };
  return (
    <form className={formClasses.form} onSubmit={submit} noValidate>
      <p className={formClasses.note}>{t(`again.text.${texts[mail.event]}`, { to: to ?? "", stringer })}</p>
      <Textarea
        label={t("again.reason")}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={isShort ? t("again.reasonShort") : undefined}
        maxLength={500}
        autosize
        minRows={2}
        required
        data-autofocus
      />
      <FormError error={again.error} />
      <Button type="submit" loading={again.isPending}>
        {t("again.button")}
      </Button>
    </form>
  );
}
