import { Button } from "@mantine/core";
import { eraseAtAfter } from "@rbo/shared/offboarding/grace";
import { type FormEvent, useState } from "react";
import { api } from "../../app/trpc.ts";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { Dialog } from "../../components/dialog.tsx";
import formClasses from "../../components/form.module.css";
import { FormError } from "../../components/form-error.tsx";
import type { AccountLeavingJson, OffboardingJson } from "./leaving-json.ts";
import { graceDaysText } from "./leaving-json.ts";
import classes from "./offboarding.module.css";
import { ReasonField } from "./reason-field.tsx";
import { shortestReason } from "./shortest-reason.ts";
import { useLeavingAct } from "./use-leaving-act.ts";

type HandOver = { account: AccountLeavingJson["account"]; offboarding: OffboardingJson; onClose: () => void };

/** The point from which the account is closed and time runs. */
export function HandOverDialog({ isOpen, ...handOver }: HandOver & { isOpen: boolean }) {
  const t = useT("offboarding");
  const title = t("handOverTitle", { name: handOver.account.displayName });
  return (
    <Dialog isOpen={isOpen} onClose={handOver.onClose} title={title}>
      <HandOverForm {...handOver} />
    </Dialog>
  );
}

function HandOverForm({ account, offboarding, onClose }: HandOver) {
  const t = useT("offboarding");
  const format = useFormat();
  const [how, setHow] = useState("");
  const [isShort, setIsShort] = useState(false);
  const handOver = useLeavingAct(api.offboarding.handOver.mutate, "handedOver", onClose);
  const sha256 = offboarding.archive?.sha256 ?? "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const reason = how.trim();
    setIsShort(reason.length < shortestReason);
    if (reason.length >= shortestReason && !handOver.isPending) handOver.mutate({ id: account.id, reason, sha256 });
  };
  return (
    <form className={formClasses.form} onSubmit={submit} noValidate>
      <ul className={classes.plan}>
        <li>{t("handOverEffects.closed")}</li>
        <li>{t("handOverEffects.erased", { days: graceDaysText, at: format.day(eraseAtAfter(new Date())) })}</li>
        <li>{t("handOverEffects.until")}</li>
      </ul>
      <ReasonField label={t("how")} description={t("howHint")} value={how} onChange={setHow} isShort={isShort} />
      <FormError error={handOver.error} />
      <Button type="submit" color="red.9" loading={handOver.isPending}>
        {t("handOverConfirm")}
      </Button>
    </form>
  );
}
