import type { MailJson, OrderJson } from "./order-json.ts";

type To = { to: string };

/** Where the receipt of a job stands, as the order page says it: one sentence, with the facts it needs. */
export type ReceiptLine =
  | { kind: "self_job" }
  /** Not strung yet: what will happen once it is. */
  | ({ kind: "will_go" } & To)
  | { kind: "will_not_go"; why: "no_address" | "opted_out" }
  | ({ kind: "will_wait_for_setup" } & To)
  | ({ kind: "goes_at"; at: string } & To)
  | ({ kind: "waits_for_setup" } & To)
  | ({ kind: "sending" } & To)
  /** Accepted by the relay; whether it was delivered nobody tells us. */
  | ({ kind: "sent"; at: string; answer: string | null } & To)
  | ({ kind: "will_retry"; at: string; answer: string | null } & To)
  | ({ kind: "failed"; answer: string | null } & To)
  | { kind: "not_sent"; why: NonNullable<MailJson["notSentReason"]> }
  /** Strung without a receipt having been made, as imported jobs are. */
  | { kind: "never_made" };

/** The newest mail speaks for the receipt; before the racket is strung, what a mail would meet. */
export function receiptLine(order: Pick<OrderJson, "isSelf" | "strungAt" | "receipt">): ReceiptLine {
  if (order.isSelf) return { kind: "self_job" };
  const { receipt } = order;
  if (!order.strungAt) return beforeStrung(receipt);
  const [newest] = receipt.mails;
  return newest ? mailLine(newest, receipt.mailObstacle === "mail_not_configured") : { kind: "never_made" };
}

/** Whether the line may change without anybody touching it, and how soon it is worth looking again. */
export function pollDelayMs(line: ReceiptLine): number | false {
  switch (line.kind) {
    case "goes_at":
    case "sending":
      return 1_500;
    case "will_retry":
      return 15_000;
    default:
      return false;
  }
}

function beforeStrung({ mailObstacle, to }: OrderJson["receipt"]): ReceiptLine {
  if (mailObstacle === "opted_out") return { kind: "will_not_go", why: "opted_out" };
  if (to === null) return { kind: "will_not_go", why: "no_address" };
  return mailObstacle === "mail_not_configured" ? { kind: "will_wait_for_setup", to } : { kind: "will_go", to };
}

function mailLine(mail: MailJson, isWithoutRelay: boolean): ReceiptLine {
  const to = mail.to ?? "";
  switch (mail.state) {
    case "queued":
      return isWithoutRelay ? { kind: "waits_for_setup", to } : { kind: "goes_at", to, at: dueAt(mail) };
    case "sending":
      return { kind: "sending", to };
    case "sent":
      return { kind: "sent", to, at: mail.sentAt ?? mail.createdAt, answer: mail.lastAnswer };
    case "waiting":
      return { kind: "will_retry", to, at: dueAt(mail), answer: mail.lastAnswer };
    case "failed":
      return { kind: "failed", to, answer: mail.lastAnswer };
    case "not_sent":
      return { kind: "not_sent", why: mail.notSentReason ?? "undone" };
  }
}

const dueAt = (mail: MailJson): string => mail.nextAttemptAt ?? mail.createdAt;
