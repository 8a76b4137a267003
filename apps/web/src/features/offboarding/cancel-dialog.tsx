import { Button, Switch } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import { Dialog } from "../../components/dialog.tsx";
import formClasses from "../../components/form.module.css";
import { FormError } from "../../components/form-error.tsx";
import type { AccountLeavingJson } from "./leaving-json.ts";
import { ReasonField } from "./reason-field.tsx";
import { shortestReason } from "./shortest-reason.ts";
import { useLeavingAct } from "./use-leaving-act.ts";

type Cancelling = { account: AccountLeavingJson["account"]; onClose: () => void };

/** Back, as long as nothing is erased; a closed account is opened again where that is wanted. */
export function CancelDialog({ isOpen, ...cancelling }: Cancelling & { isOpen: boolean }) {
  const t = useT("offboarding");
  const title = t("cancelTitle", { name: cancelling.account.displayName });
  return (
    <Dialog isOpen={isOpen} onClose={cancelling.onClose} title={title}>
      <CancelForm {...cancelling} />
    </Dialog>
  );
}

function CancelForm({ account: { id, isClosed }, onClose }: Cancelling) {
  const t = useT("offboarding");
  const [why, setWhy] = useState("");
  const [isShort, setIsShort] = useState(false);
  const [reopens, setReopens] = useState(isClosed);
  const cancel = useLeavingAct(api.offboarding.cancel.mutate, "cancelled", onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const reason = why.trim();
    setIsShort(reason.length < shortestReason);
    if (reason.length >= shortestReason && !cancel.isPending) cancel.mutate({ id, reason, reopens });
  };
  return (
    <form className={formClasses.form} onSubmit={submit} noValidate>
      <p className={formClasses.note}>{t("cancelText")}</p>
      <ReasonField label={t("reason")} value={why} onChange={setWhy} isShort={isShort} />
      {isClosed ? (
        <Switch
          label={t("reopen")}
          checked={reopens}
          onChange={(event) => setReopens(event.currentTarget.checked)}
          size="md"
        />
      ) : null}
      <FormError error={cancel.error} />
      <Button type="submit" loading={cancel.isPending}>
        {t("cancelConfirm")}
      </Button>
    </form>
  );
}
