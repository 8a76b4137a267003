import { Link } from "@tanstack/react-router";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { useSecondsLeft } from "../../components/use-seconds-left.ts";
import { capWindow } from "../mail/cap-window.ts";
import type { OrderJson } from "./order-json.ts";
import classes from "./order-page.module.css";
import { type ReceiptLine, receiptLine } from "./receipt-line.ts";
import { ReceiptLineFrame } from "./receipt-line-frame.tsx";

/** The receipt's state as a sentence, with what the relay answered where that helps. */
export function ReceiptLineText({ order }: { order: OrderJson }) {
  const t = useT("orders");
  const format = useFormat();
  const line = receiptLine(order);
  switch (line.kind) {
    case "goes_at":
      return <Countdown to={line.to} atMs={Date.parse(line.at)} />;
    case "sending":
      return <ReceiptLineFrame tone="going">{t("page.goesNow", { to: line.to })}</ReceiptLineFrame>;
    case "waits_for_setup":
      return <ReceiptLineFrame tone="wait">{t("page.waitsForSetup", { to: line.to })}</ReceiptLineFrame>;
    case "held":
      return <Held line={line} />;
    case "sent":
      return (
        <ReceiptLineFrame tone="good" answer={line.answer}>
          {t("page.sent", { to: line.to, at: format.instant(line.at) })}
        </ReceiptLineFrame>
      );
    case "will_retry":
      return (
        <ReceiptLineFrame tone="wait" answer={line.answer}>
          {t("page.willRetry", { to: line.to, at: format.moment(line.at) })}
        </ReceiptLineFrame>
      );
    case "failed":
      return (
        <ReceiptLineFrame tone="bad" answer={line.answer}>
          {t("page.failed", { to: line.to })}
        </ReceiptLineFrame>
      );
    case "not_sent":
      return (
        <>
          <ReceiptLineFrame tone="plain">{t(`page.notSent.${line.why}`)}</ReceiptLineFrame>
          {line.why === "no_address" ? (
            <Link to="/clients/$id" params={{ id: order.client.id }} className={classes.link}>
              {t("page.addAddress")}
            </Link>
          ) : null}
        </>
      );
    default:
      return <ReceiptLineFrame tone="plain">{t("page.neverMade")}</ReceiptLineFrame>;
  }
}

function Held({ line: { to, stop } }: { line: Extract<ReceiptLine, { kind: "held" }> }) {
  const t = useT("orders");
  const format = useFormat();
  const next = format.moment(stop.nextTryAt);
  return (
    <ReceiptLineFrame tone="wait">
      {stop.kind === "cap"
        ? t("page.heldByCap", { to, next, window: capWindow(stop.nextTryAt, Date.now()) })
        : t("page.held", { to, next, since: format.moment(stop.since) })}
    </ReceiptLineFrame>
  );
}

function Countdown({ to, atMs }: { to: string; atMs: number }) {
  const t = useT("orders");
  const seconds = useSecondsLeft(atMs);
  return (
    <ReceiptLineFrame tone="going" isLive={false}>
      {seconds > 0 ? t("page.goesIn", { to, seconds }) : t("page.goesNow", { to })}
    </ReceiptLineFrame>
  );
}
