import type { CalendarDate } from "@rbo/shared/dates/calendar-date";
import type { OrderDateField, OrderDates } from "@rbo/shared/orders/order-dates";
import { undoWindowMs } from "@rbo/shared/receipts/undo-window";
import { useIsMutating, useMutation } from "@tanstack/react-query";
import { domainCodeOf } from "../../app/error-text.ts";
import { queryClient } from "../../app/query-client.ts";
import { api, trpc } from "../../app/trpc.ts";
import { useErrorText } from "../../app/use-error-text.ts";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { showToast } from "../../components/toasts.ts";
import { type DateChange, expectDate, orderWasSaved } from "./order-cache.ts";
import type { OrderJson } from "./order-json.ts";
import { receiptLine } from "./receipt-line.ts";

type ClearableField = Exclude<OrderDateField, "orderedAt">;
type Change =
  | { kind: "mark"; field: OrderDateField; on: CalendarDate | null; was: CalendarDate | null }
  | { kind: "clear"; field: ClearableField; was: CalendarDate | null };

export type OrderDatesActions = {
  /** Sets a date, today where none is given, and offers to take it back. */
  mark: (field: OrderDateField, on?: CalendarDate) => void;
  clear: (field: ClearableField) => void;
  /** The field whose change is on its way; a second tap meanwhile does nothing. */
  pending: OrderDateField | null;
  /** A change of this job's dates is on its way, wherever it was tapped. */
  isBusy: boolean;
};

const datesKey = ["orders", "dates"];

/**
 * The lifecycle of one job: each date is one tap, and each tap can be undone. `who` names the job in what is said. The
 * dates are those on screen: where another one stands by now, it isn't written over.
 */
export function useOrderDates(job: OrderDates & { id: string; who: string }): OrderDatesActions {
  const t = useT("orders");
  const tCommon = useT("common");
  const errorText = useErrorText();
  const format = useFormat();
  const { who } = job;
  const mutationKey = [...datesKey, job.id];
  const isBusy = useIsMutating({ mutationKey }) > 0;

  const change = useMutation({
    mutationKey,
    mutationFn: (wanted: Change) => send(job.id, wanted),
    onMutate: (wanted) => ({ takeBack: expectDate(job.id, dateChange(wanted, format.today())) }),
    onSuccess: (order, wanted) => {
      orderWasSaved(order, { areOthersOnTheirWay: queryClient.isMutating({ mutationKey: datesKey }) > 1 });
      const stands = order[wanted.field];
      const isOther = stands !== null && stands !== dateChange(wanted, format.today()).to;
      if (isOther) showToast({ message: t("already", { who, date: format.date(stands) }), tone: "plain" });
      else if (wanted.kind === "clear") showToast({ message: clearedText(order, wanted.field), tone: "plain" });
      else showMarked(order, wanted.field);
    },
    onError: (error, _, shown) => {
      shown?.takeBack();
      const isStale = domainCodeOf(error) === "stale";
      showToast({ message: isStale ? t("changedElsewhere", { who }) : errorText(error), tone: "bad" });
      void queryClient.invalidateQueries({ queryKey: trpc.orders.pathKey() });
    },
  });
  const run = (wanted: Change) => {
    if (queryClient.isMutating({ mutationKey }) === 0) change.mutate(wanted);
  };

  function showMarked(order: OrderJson, field: OrderDateField): void {
    const goes = field === "strungAt" && receiptLine(order).kind === "goes_at";
    // Not by `run`, which still sees the tap that is being answered here as on its way.
    const undo = () => {
      if (field !== "orderedAt") change.mutate({ kind: "clear", field, was: order[field] });
    };
    showToast({
      message: markedText(order, field),
      action: field === "orderedAt" ? null : { label: tCommon("undo"), run: undo },
      happensAtMs: goes ? Date.now() + undoWindowMs : null,
    });
  }

  function markedText(order: OrderJson, field: OrderDateField): string {
    const line = field === "strungAt" ? receiptLine(order) : null;
    if (line?.kind === "goes_at") return t("receiptGoes", { who, to: line.to });
    if (line?.kind === "waits_for_setup") return t("receiptWaits", { who, to: line.to });
    if (line?.kind === "held") return t("receiptHeld", { who, to: line.to });
    if (line?.kind === "not_sent" && line.why === "no_address") return t("receiptNoAddress", { who });
    if (line?.kind === "not_sent" && line.why === "opted_out") return t("receiptOptedOut", { who });
    return t(`marked.${field}`, { who });
  }

  function clearedText(order: OrderJson, field: ClearableField): string {
    const [newest] = order.receipt.mails;
    if (field !== "strungAt" || !newest) return t("undone", { who });
    const hasGone = newest.state === "sent" || newest.state === "sending";
    return hasGone ? t("undoneTooLate", { who, to: newest.to ?? "" }) : t("undoneUnsent", { who });
  }

  return {
    mark: (field, on) => run({ kind: "mark", field, on: on ?? null, was: job[field] }),
    clear: (field) => run({ kind: "clear", field, was: job[field] }),
    pending: change.isPending ? change.variables.field : null,
    isBusy,
  };
}

function dateChange(wanted: Change, today: CalendarDate): DateChange {
  const to = wanted.kind === "mark" ? (wanted.on ?? today) : null;
  return { field: wanted.field, from: wanted.was, to };
}

function send(id: string, wanted: Change): Promise<OrderJson> {
  const { was } = wanted;
  return wanted.kind === "mark" ? mark[wanted.field]({ id, on: wanted.on, was }) : clear[wanted.field]({ id, was });
}

type ClearInput = { id: string; was: CalendarDate | null };
type MarkInput = ClearInput & { on: CalendarDate | null };
const mark: Record<OrderDateField, (input: MarkInput) => Promise<OrderJson>> = {
  orderedAt: (input) => api.orders.setOrdered.mutate(input),
  strungAt: (input) => api.orders.markStrung.mutate(input),
  returnedAt: (input) => api.orders.markReturned.mutate(input),
  paidAt: (input) => api.orders.markPaid.mutate(input),
};

const clear: Record<ClearableField, (input: ClearInput) => Promise<OrderJson>> = {
  strungAt: (input) => api.orders.clearStrung.mutate(input),
  returnedAt: (input) => api.orders.clearReturned.mutate(input),
  paidAt: (input) => api.orders.clearPaid.mutate(input),
};
