import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useErrorText } from "../../app/use-error-text.ts";
import { useFormat } from "../../app/use-format.ts";
import { useMe } from "../../app/use-me.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { LeaveGuard } from "../../components/leave-guard.tsx";
import { Note } from "../../components/note.tsx";
import type { ClientChoice } from "../../fields/client-choice.ts";
import { ClientPicker } from "../../fields/client-picker.tsx";
import { ClientCard } from "./client-card.tsx";
import { DraftNote } from "./draft-note.tsx";
import classes from "./order-form.module.css";
import { emptyOrderForm, type OrderForm, orderFormOf } from "./order-form.ts";
import { OrderFormFields } from "./order-form-fields.tsx";
import { readNewOrder } from "./order-form-input.ts";
import type { OrderTemplateJson } from "./order-json.ts";
import { SameAgainCard } from "./same-again-card.tsx";
import { SaveBar } from "./save-bar.tsx";
import { useBookOrder } from "./use-book-order.ts";
import { useClientHistory } from "./use-client-history.ts";
import { useKeepDraft, useOrderDraft } from "./use-order-draft.ts";
import { useOrderForm } from "./use-order-form.ts";

type NewOrderFormProps = {
  start: OrderForm;
  /** The job it was filled in from, for *same again*. */
  filledFrom: OrderTemplateJson | null;
  /** A certain client or job was asked for, so a half-typed job for somebody else is not put in its place. */
  isAsked: boolean;
};

export function NewOrderForm({ start, filledFrom, isAsked }: NewOrderFormProps) {
  const t = useT("orders");
  const errorText = useErrorText();
  const me = useMe();
  const draft = useOrderDraft(start, isAsked);
  const state = useOrderForm(() => draft.initial, readNewOrder);
  const [source, setSource] = useState(draft.keptAt ? null : filledFrom);
  const { form, change, context } = state;
  const { template, ofClient } = useClientHistory(form.client);
  const kept = useKeepDraft(form, start);
  const booking = useBookOrder({ state, wasTriedBefore: draft.wasTried, draft: kept });
  const workspace = useFocusOnChoice(form.client);

  const choose = (client: ClientChoice | null) => change((before) => ({ ...before, client }));
  const repeat = (last: OrderTemplateJson) => {
    setSource(last);
    change((before) => ({ ...orderFormOf(last, context), client: before.client }));
  };
  const startAfresh = () => {
    setSource(null);
    change((before) => ({ ...emptyOrderForm(me.defaultLabourMinor, context), client: before.client }));
  };

  if (!form.client) {
    return (
      <>
        <DraftNote draft={draft} onContinue={change} onDiscard={() => change(start)} />
        <Card>
          <ClientPicker onPick={choose} error={state.faultOf("clientId")} />
        </Card>
      </>
    );
  }
  return (
    <div ref={workspace} tabIndex={-1} className={classes.workspace}>
      <DraftNote draft={draft} onContinue={change} onDiscard={() => change(start)} />
      <LeaveGuard {...neverLost} isSaving={booking.isSaving} />
      <ClientCard state={state} choice={form.client} onChange={choose} />
      {source ? <FilledNote source={source} onStartAfresh={startAfresh} /> : null}
      {template && !source && !form.racket ? (
        <SameAgainCard template={template} onUse={() => repeat(template)} />
      ) : null}
      <OrderFormFields state={state} ofClient={ofClient} isNew />
      {booking.error ? (
        <Note tone="bad" title={t("form.notSaved")} isAlert>
          {errorText(booking.error)}
        </Note>
      ) : null}
      <SaveBar state={state} label={t("form.book")} isSaving={booking.isSaving} onSave={booking.save} />
    </div>
  );
}

/** A half-typed job is there again when the form is opened again, so that nobody is asked before leaving it. */
const neverLost = { isDirty: false, isKept: () => true, onLeave: () => undefined };

/** Once it is known whose racket it is, the choice is gone from the screen; what comes next takes the focus over. */
function useFocusOnChoice(client: ClientChoice | null) {
  const workspace = useRef<HTMLDivElement>(null);
  const had = useRef(client !== null);
  useEffect(() => {
    if (client !== null && !had.current) workspace.current?.focus();
    had.current = client !== null;
  }, [client]);
  return workspace;
}

function FilledNote({ source, onStartAfresh }: { source: OrderTemplateJson; onStartAfresh: () => void }) {
  const t = useT("orders");
  const format = useFormat();
  const { strungAt } = source;
  const action = (
    <Button variant="subtle" onClick={onStartAfresh}>
      {t("form.startAfresh")}
    </Button>
  );
  return (
    <Note tone="info" actions={action}>
      {strungAt ? t("form.filledFrom", { date: format.date(strungAt) }) : t("form.filled")}
    </Note>
  );
}
