import type { MailJson, OrderJson } from "./order-json.ts";

type To = { to: string };
type LineStop = NonNullable<OrderJson["receipt"]["lineStop"]>;

/** Where the receipt of a job stands, as the order page says it: one sentence, with the facts it needs. */
export type ReceiptLine =
  | { kind: "self_job" }
  /** Not strung yet: what will happen once it is. */
  | ({ kind: "will_go" } & To)
  | { kind: "will_not_go"; why: "no_address" | "opted_out" }
  | ({ kind: "will_wait_for_setup" } & To)
  | ({ kind: "will_be_held" } & To)
  | ({ kind: "goes_at"; at: string } & To)
  | ({ kind: "waits_for_setup" } & To)
  /** No mail of anybody's goes out; what the relay said of it is the operator's to read. */
  | ({ kind: "held"; stop: LineStop } & To)
  | ({ kind: "sending" } & To)
  /** Accepted by the relay; whether it was delivered nobody tells us. */
  | ({ kind: "sent"; at: string; answer: string | null } & To)
  | ({ kind: "will_retry"; at: string; answer: string | null } & To)
  | ({ kind: "failed"; answer: string | null } & To)
  | { kind: "not_sent"; why: NonNullable<MailJson["notSentReason"]> }
  /** Strung without a receipt having been made, as imported jobs are. */
  | { kind: "never_made" };

/** The newest mail speaks for the receipt; before the racket is strung, what a mail would meet. */
export function receiptLine(
  order: Pick<OrderJson, "isSelf" | "strungAt" | "receipt">,
  nowMs: number = Date.now(),
): ReceiptLine {
  if (order.isSelf) return { kind: "self_job" };
  const { receipt } = order;
  if (!order.strungAt) return beforeStrung(receipt);
  const [newest] = receipt.mails;
  return newest ? mailLine(newest, receipt, nowMs) : { kind: "never_made" };
}

/** Whether the line may change without anybody touching it, and how soon it is worth looking again. */
export function pollDelayMs(line: ReceiptLine): number | false {
  switch (line.kind) {
    case "goes_at":
    case "sending":
      return 1_500;
    case "will_retry":
    case "held":
      return 15_000;
    default:
      return false;
  }
}

function beforeStrung({ mailObstacle, lineStop, to }: OrderJson["receipt"]): ReceiptLine {
  if (mailObstacle === "opted_out") return { kind: "will_not_go", why: "opted_out" };
  if (to === null) return { kind: "will_not_go", why: "no_address" };
  if (mailObstacle === "mail_not_configured") return { kind: "will_wait_for_setup", to };
  return { kind: lineStop ? "will_be_held" : "will_go", to };
}

function mailLine(mail: MailJson, { mailObstacle, lineStop }: OrderJson["receipt"], nowMs: number): ReceiptLine {
  const to = mail.to ?? "";
  const isOwed = mail.state === "queued" || mail.state === "waiting";
  if (isOwed && mailObstacle === "mail_not_configured") return { kind: "waits_for_setup", to };
  if (isOwed && lineStop) return { kind: "held", to, stop: lineStop };
  switch (mail.state) {
    case "queued":
      return { kind: "goes_at", to, at: dueAt(mail) };
    case "sending":
      return { kind: "sending", to };
    case "sent":
      return { kind: "sent", to, at: mail.sentAt ?? mail.createdAt, answer: mail.lastAnswer };
    case "waiting":
      if (Date.parse(dueAt(mail)) <= nowMs) return { kind: "sending", to };
      return { kind: "will_retry", to, at: dueAt(mail), answer: mail.lastAnswer };
    case "failed":
      return { kind: "failed", to, answer: mail.lastAnswer };
    case "not_sent":
      return { kind: "not_sent", why: mail.notSentReason ?? "undone" };
  }
}

const dueAt = (mail: MailJson): string => mail.nextAttemptAt ?? mail.createdAt;
