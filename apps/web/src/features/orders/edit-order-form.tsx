import { useState } from "react";
import { useErrorText } from "../../app/use-error-text.ts";
import { useMe } from "../../app/use-me.ts";
import { useT } from "../../app/use-t.ts";
import { LeaveGuard } from "../../components/leave-guard.tsx";
import { Note } from "../../components/note.tsx";
import classes from "./order-form.module.css";
import { type FormContext, isTouched, orderFormOf } from "./order-form.ts";
import { OrderFormFields } from "./order-form-fields.tsx";
import { changesReceipt, readOrderChange } from "./order-form-input.ts";
import type { OrderJson } from "./order-json.ts";
import { receiptAfterEdit } from "./receipt-after-edit.ts";
import { SaveBar } from "./save-bar.tsx";
import { useChangeOrder } from "./use-change-order.ts";
import { useClientHistory } from "./use-client-history.ts";
import { useOrderForm } from "./use-order-form.ts";

export function EditOrderForm({ opened }: { opened: OrderJson }) {
  const t = useT("orders");
  const errorText = useErrorText();
  const { currency, tensionUnit } = useMe();
  const amounts: FormContext = { currency, tensionUnit };
  /** The job as this form was filled from it; a newer one where it was changed elsewhere meanwhile. */
  const [base, setBase] = useState(opened);
  const start = orderFormOf(base, amounts, base.id);
  const state = useOrderForm(
    () => start,
    (form, context) => readOrderChange(form, base.revision, context),
  );
  const { ofClient } = useClientHistory(state.form.client);
  const change = useChangeOrder(state, base, setBase);
  const after = receiptAfterEdit(base.receipt);
  const outdates = base.receipt.revision !== null && changesReceipt(start, state.form, amounts);

  return (
    <div className={classes.workspace}>
      <LeaveGuard isDirty={isTouched(state.form, start) && !change.isSaved} />
      {change.isStale ? (
        <Note tone="wait" title={t("form.staleTitle")} isAlert>
          {t("form.staleKept")}
        </Note>
      ) : null}
      <OrderFormFields state={state} ofClient={ofClient} isNew={false} />
      {outdates ? <Note tone="info">{t(after.text, { number: base.receiptNumber ?? "", to: after.to })}</Note> : null}
      {change.error ? (
        <Note tone="bad" title={t("form.notSaved")} isAlert>
          {errorText(change.error)}
        </Note>
      ) : null}
      <SaveBar state={state} label={t("form.saveChanges")} isSaving={change.isSaving} onSave={change.save} />
    </div>
  );
}
