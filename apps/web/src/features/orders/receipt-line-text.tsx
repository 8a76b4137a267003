import { Link } from "@tanstack/react-router";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { useSecondsLeft } from "../../components/use-seconds-left.ts";
import type { OrderJson } from "./order-json.ts";
import classes from "./order-page.module.css";
import { receiptLine } from "./receipt-line.ts";

/** The receipt's state as a sentence, with what the relay answered where that helps. */
export function ReceiptLineText({ order }: { order: OrderJson }) {
  const t = useT("orders");
  const format = useFormat();
  const line = receiptLine(order);
  switch (line.kind) {
    case "goes_at":
      return <Countdown to={line.to} atMs={Date.parse(line.at)} />;
    case "sending":
      return <Line text={t("page.goesNow", { to: line.to })} />;
    case "waits_for_setup":
      return <Line text={t("page.waitsForSetup", { to: line.to })} />;
    case "sent":
      return <Line text={t("page.sent", { to: line.to, at: format.instant(line.at) })} answer={line.answer} />;
    case "will_retry":
      return <Line text={t("page.willRetry", { to: line.to, at: format.instant(line.at) })} answer={line.answer} />;
    case "failed":
      return <Line text={t("page.failed", { to: line.to })} answer={line.answer} />;
    case "not_sent":
      return (
        <>
          <Line text={t(`page.notSent.${line.why}`)} />
          {line.why === "no_address" ? (
            <Link to="/clients/$id" params={{ id: order.client.id }} className={classes.link}>
              {t("page.addAddress")}
            </Link>
          ) : null}
        </>
      );
    default:
      return <Line text={t("page.neverMade")} />;
  }
}

function Line({ text, answer = null }: { text: string; answer?: string | null }) {
  const t = useT("orders");
  return (
    <p className={classes.line} aria-live="polite">
      {text}
      {answer ? <span className={classes.soft}>{t("page.answer", { answer })}</span> : null}
    </p>
  );
}

function Countdown({ to, atMs }: { to: string; atMs: number }) {
  const t = useT("orders");
  const seconds = useSecondsLeft(atMs);
  return <p className={classes.line}>{seconds > 0 ? t("page.goesIn", { to, seconds }) : t("page.goesNow", { to })}</p>;
}
