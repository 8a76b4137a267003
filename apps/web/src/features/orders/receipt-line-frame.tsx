import type { ReactNode } from "react";
import { useT } from "../../app/use-t.ts";
import { Icon } from "../../components/icon.tsx";
import classes from "./receipt-line.module.css";

const icons = { good: "check", going: "mail", wait: "clock", bad: "warning", plain: "note" } as const;

type ReceiptLineFrameProps = {
  tone: keyof typeof icons;
  /** What the relay said. */
  answer?: string | null;
  /** A countdown is seen; a screen reader would say every second of it. */
  isLive?: boolean;
  children: ReactNode;
};

/** One sentence about the receipt, with the relay's words under it. */
export function ReceiptLineFrame({ tone, answer = null, isLive = true, children }: ReceiptLineFrameProps) {
  const t = useT("orders");
  return (
    <div className={classes.line} data-tone={tone} aria-live={isLive ? "polite" : undefined}>
      <span className={classes.icon}>
        <Icon name={icons[tone]} size={20} />
      </span>
      <p className={classes.text}>
        {children}
        {answer ? <span className={classes.answer}>{t("page.answer", { answer })}</span> : null}
      </p>
    </div>
  );
}
