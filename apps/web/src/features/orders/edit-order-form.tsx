import { useState } from "react";
import { useErrorText } from "../../app/use-error-text.ts";
import { useMe } from "../../app/use-me.ts";
import { useT } from "../../app/use-t.ts";
import { LeaveGuard } from "../../components/leave-guard.tsx";
import { Note } from "../../components/note.tsx";
import { ConflictCard } from "../../drafts/conflict-card.tsx";
import { DraftNote } from "../../drafts/draft-note.tsx";
import { useKeep } from "../../drafts/use-draft.ts";
import classes from "./order-form.module.css";
import { type FormContext, isTouched, orderFormOf } from "./order-form.ts";
import { OrderFormFields } from "./order-form-fields.tsx";
import { changesReceipt, readOrderChange } from "./order-form-input.ts";
import type { OrderJson } from "./order-json.ts";
import { receiptAfterEdit } from "./receipt-after-edit.ts";
import { SaveBar } from "./save-bar.tsx";
import { useChangeOrder } from "./use-change-order.ts";
import { useClientHistory } from "./use-client-history.ts";
import { useConflictRows } from "./use-conflict-rows.ts";
import { useEditDraft } from "./use-edit-draft.ts";
import { useOrderForm } from "./use-order-form.ts";

export function EditOrderForm({ opened }: { opened: OrderJson }) {
  const t = useT("orders");
  const errorText = useErrorText();
  const { currency, tensionUnit } = useMe();
  const amounts: FormContext = { currency, tensionUnit };
  /** The job as this form was filled from it; a newer one where it was changed elsewhere meanwhile. */
  const [base, setBase] = useState(opened);
  const start = orderFormOf(base, amounts, base.id);
  const draft = useEditDraft(opened, amounts);
  const [keptAt, setKeptAt] = useState(draft.keptAt);
  const state = useOrderForm(
    () => draft.initial,
    (form, context) => readOrderChange(form, base.revision, context),
  );
  const { ofClient } = useClientHistory(state.form.client);
  const { drop } = draft.place;
  const change = useChangeOrder({ state, base, setBase, conflictBefore: draft.conflict, onSaved: drop });
  const rows = useConflictRows(state, change.conflict);
  const after = receiptAfterEdit(base.receipt);
  const outdates = base.receipt.revision !== null && changesReceipt(start, state.form, amounts);
  const isDirty = isTouched(state.form, start) && !change.isSaved;
  useKeep(draft.place, isDirty ? { form: state.form, before: start, revision: base.revision } : null);

  const discard = () => {
    drop();
    setKeptAt(null);
    change.settle();
    state.change(start);
  };

  return (
    <div className={classes.workspace}>
      <LeaveGuard isDirty={isDirty} isSaving={change.isSaving} isKept={draft.place.isKept} onLeave={drop} />
      <DraftNote keptAt={keptAt} onDiscard={discard} />
      <ConflictCard rows={rows} />
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
