import { Button, Textarea, TextInput } from "@mantine/core";
import { formatAmount } from "@rbo/shared/money/money";
import { useState } from "react";
import { useLocale } from "../../app/locale-store.ts";
import { useFormat } from "../../app/use-format.ts";
import { useMe } from "../../app/use-me.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { Icon } from "../../components/icon.tsx";
import { DateField } from "../../fields/date-field.tsx";
import { MoneyField } from "../../fields/money-field.tsx";
import { type ClientRackets, RacketPicker } from "../../fields/racket-picker.tsx";
import classes from "./order-form.module.css";
import type { OrderForm } from "./order-form.ts";
import { StringsCard } from "./strings-card.tsx";
import type { FormState } from "./use-order-form.ts";

type OrderFormFieldsProps = {
  state: FormState;
  ofClient: ClientRackets | null;
  /** A new job says when it was ordered; a booked one has its dates on its page. */
  isNew: boolean;
};

/** Everything a job says beside whose it is: racket, strings, labour, and what is rarely needed, folded. */
export function OrderFormFields({ state, ofClient, isNew }: OrderFormFieldsProps) {
  const t = useT("orders");
  const { form, change, faultOf, leave, context } = state;
  const put = (part: Partial<OrderForm>) => change((before) => ({ ...before, ...part }));
  return (
    <>
      <Card title={t("form.racket")}>
        <RacketPicker
          value={form.racket}
          onChange={(racket) => put({ racket })}
          ofClient={ofClient}
          error={faultOf("racketId")}
          faultOf={(field) => faultOf(`newRacket.${field}`)}
        />
      </Card>
      <StringsCard state={state} />
      <Card title={t("form.labour")}>
        <div className={classes.labour}>
          <MoneyField
            label={t("form.labour")}
            currency={context.currency}
            value={form.labour}
            onChange={(labour) => put({ labour })}
            onBlur={() => leave("labourMinor")}
            error={faultOf("labourMinor")}
          />
          <UsualLabour state={state} onUse={(labour) => put({ labour })} />
        </div>
      </Card>
      <MoreFields key={form.id} state={state} put={put} isNew={isNew} />
    </>
  );
}

/** After *same again* the labour is that of last time; what is usual by now is one tap away. */
function UsualLabour({ state, onUse }: { state: FormState; onUse: (labour: string) => void }) {
  const t = useT("orders");
  const me = useMe();
  const format = useFormat();
  if (state.price.labourMinor === me.defaultLabourMinor || state.form.client?.kind === "self") return null;
  return (
    <p className={classes.usual}>
      {t("form.labourUsual", { amount: format.money(me.defaultLabourMinor) })}
      <Button
        variant="subtle"
        onClick={() => onUse(formatAmount({ amountMinor: me.defaultLabourMinor, currency: me.currency }))}
      >
        {t("form.labourUse")}
      </Button>
    </p>
  );
}

type MoreFieldsProps = { state: FormState; put: (part: Partial<OrderForm>) => void; isNew: boolean };

function MoreFields({ state, put, isNew }: MoreFieldsProps) {
  const t = useT("orders");
  const { form, faultOf, leave } = state;
  const isSelf = form.client?.kind === "self";
  const hasFault = ["orderedAt", "method", "dynamicTension", "comments"].some((path) => faultOf(path));
  const [isOpen, setOpen] = useState(() =>
    [form.orderedAt, form.method, form.dynamicTension, form.comments].some(Boolean),
  );
  return (
    <details className={classes.more} open={isOpen || hasFault} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={classes.summary}>
        <Icon name="down" size={20} />
        {t(isNew ? "form.details" : "form.detailsEdit")}
      </summary>
      <div className={classes.moreFields}>
        {isNew ? <OrderedOn state={state} put={put} isSelf={isSelf} /> : null}
        <TextInput
          label={t("form.method")}
          placeholder={t("form.methodHint")}
          value={form.method}
          onChange={(event) => put({ method: event.currentTarget.value })}
          error={faultOf("method")}
        />
        <TextInput
          label={t("form.dynamicTension")}
          description={t("form.dynamicTensionHint")}
          inputMode="decimal"
          value={form.dynamicTension}
          onChange={(event) => put({ dynamicTension: event.currentTarget.value })}
          onBlur={() => leave("dynamicTension")}
          error={faultOf("dynamicTension")}
        />
        <Textarea
          label={t("form.comments")}
          description={t(isSelf ? "form.commentsSelfHint" : "form.commentsHint")}
          autosize
          minRows={2}
          value={form.comments}
          onChange={(event) => put({ comments: event.currentTarget.value })}
          error={faultOf("comments")}
        />
      </div>
    </details>
  );
}

/** Shows today until it is touched, so that a job finished after midnight is not dated yesterday. */
function OrderedOn({ state, put, isSelf }: Omit<MoreFieldsProps, "isNew"> & { isSelf: boolean }) {
  const t = useT("orders");
  const format = useFormat();
  const { locale } = useLocale();
  const { form, faultOf, leave } = state;
  const today = format.date(format.today(), "short");
  return (
    <DateField
      key={locale}
      label={t("form.orderedAt")}
      description={t(isSelf ? "form.orderedAtSelfHint" : "form.orderedAtHint")}
      value={form.orderedAt ?? today}
      onChange={(orderedAt) => put({ orderedAt: orderedAt === today ? null : orderedAt })}
      onBlur={() => leave("orderedAt")}
      error={faultOf("orderedAt")}
    />
  );
}
