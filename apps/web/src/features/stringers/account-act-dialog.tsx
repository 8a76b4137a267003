import { Button, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useT } from "../../app/use-t.ts";
import { Dialog } from "../../components/dialog.tsx";
import formClasses from "../../components/form.module.css";
import { FormError } from "../../components/form-error.tsx";
import { useKeptText } from "../../drafts/use-kept-text.ts";
import type { AccountAct, AccountJson } from "./account-json.ts";
import { useAccountAct } from "./use-account-act.ts";

export type ChosenAct = { account: AccountJson; act: AccountAct };

type AccountActDialogProps = { chosen: ChosenAct | null; onClose: () => void };

/** Asks why before anything is done to somebody's account; they will read the answer. */
export function AccountActDialog({ chosen, onClose }: AccountActDialogProps) {
  const t = useT("stringers");
  const title = chosen ? t(`act.${chosen.act}.title`, { name: chosen.account.displayName }) : "";
  return (
    <Dialog isOpen={chosen !== null} onClose={onClose} title={title}>
      {chosen ? <ActForm chosen={chosen} onDone={onClose} /> : null}
    </Dialog>
  );
}

const shortest = 5;

function ActForm({ chosen: { account, act }, onDone }: { chosen: ChosenAct; onDone: () => void }) {
  const t = useT("stringers");
  const kept = useKeptText(`${act}.${account.id}`);
  const reason = kept.text;
  const [isShort, setIsShort] = useState(false);
  const acting = useAccountAct({ account, act }, () => {
    kept.drop();
    onDone();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = reason.trim();
    setIsShort(given.length < shortest);
    if (given.length >= shortest) acting.save(given);
  };
  return (
    <form className={formClasses.form} onSubmit={submit} noValidate>
      <p className={formClasses.note}>{t(`act.${act}.text`, { name: account.displayName })}</p>
      <Textarea
        label={t("reason")}
        value={reason}
        onChange={(event) => kept.setText(event.currentTarget.value)}
        error={isShort ? t("reasonShort") : undefined}
        maxLength={500}
        autosize
        minRows={2}
        required
        data-autofocus
      />
      <FormError error={acting.error} />
      <Button type="submit" color={act === "deactivate" ? "red.9" : undefined} loading={acting.isPending}>
        {t(`act.${act}.confirm`)}
      </Button>
    </form>
  );
}
