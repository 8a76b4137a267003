import { receiptPath } from "../receipt-path.ts";
import type { Book } from "./book.ts";
import { card, el } from "./element.ts";
import type { PageOrder } from "./page-data.ts";
import { showDay, showInstant } from "./show.ts";

type Row = (string | null)[];

/** Each revision of the receipt, with the PDF that was sent. */
export function receiptsCard({ receipts }: PageOrder, { words }: Book): HTMLElement | null {
  if (receipts.length === 0) return null;
  const rows = receipts.map((receipt) => {
    const text = (pattern: string) => pattern.replace("{revision}", String(receipt.revision));
    const pdf = receipt.pdf_sha256
      ? el("a", { href: receiptPath(receipt), class: "pdf" }, text(words.pdf))
      : text(words.noPdf);
    return el(
      "li",
      {},
      el("strong", {}, receipt.number),
      " ",
      pdf,
      el("small", {}, showInstant(receipt.created_at, words)),
    );
  });
  return card(words.receipts, el("ul", { class: "trail" }, ...rows));
}

/** Every change of a date. */
export function historyCard({ history }: PageOrder, { words, names }: Book): HTMLElement | null {
  const rows = history.map(({ field, from, to, at }) => {
    const change = [from, to].map((day) => showDay(day, words) ?? words.empty).join(" › ");
    return [names[field] ?? field, change, showInstant(at, words)];
  });
  return trail(words.history, rows);
}

/** Every mail about the job, with what the relay said. */
export function mailsCard({ mails }: PageOrder, { words }: Book): HTMLElement | null {
  const rows = mails.map((mail) => [
    mail.to_address ?? mail.to_name ?? words.empty,
    [mail.state, mail.not_sent_reason, mail.last_answer].filter(Boolean).join(" · "),
    showInstant(mail.sent_at ?? mail.created_at, words),
  ]);
  return trail(words.mails, rows);
}

function trail(heading: string, rows: readonly Row[]): HTMLElement | null {
  if (rows.length === 0) return null;
  const lines = rows.map(([name, what, when]) =>
    el("li", {}, el("strong", {}, name ?? ""), " ", what ?? "", el("small", {}, when ?? "")),
  );
  return card(heading, el("ul", { class: "trail" }, ...lines));
}
