import { useEffect, useState } from "react";
import { useT } from "../app/use-t.ts";
import { Icon } from "./icon.tsx";
import classes from "./toast.module.css";
import { hideToast, type Toast } from "./toasts.ts";
import { useSecondsLeft } from "./use-seconds-left.ts";

/** One toast. Its time stands still while the pointer or the focus is on it (WCAG 2.2.1). */
export function ToastCard({ toast }: { toast: Toast }) {
  const t = useT("common");
  const [isHeld, setHeld] = useState(false);
  const { id, durationMs, action, happensAtMs } = toast;

  useEffect(() => {
    if (isHeld && happensAtMs === null) return;
    const leftMs = happensAtMs === null ? durationMs : happensAtMs - Date.now();
    const timer = setTimeout(() => hideToast(id), leftMs);
    return () => clearTimeout(timer);
  }, [id, durationMs, happensAtMs, isHeld]);

  const hold = { onPointerEnter: () => setHeld(true), onFocus: () => setHeld(true) };
  const release = { onPointerLeave: () => setHeld(false), onBlur: () => setHeld(false) };
  return (
    <div className={classes.toast} data-tone={toast.tone} {...hold} {...release}>
      <Icon name={toast.tone === "bad" ? "warning" : "check"} />
      <p className={classes.message}>{toast.message}</p>
      <div className={classes.end}>
        {happensAtMs === null ? null : <Countdown toMs={happensAtMs} />}
        {action ? (
          <button
            type="button"
            className={classes.action}
            onClick={() => {
              hideToast(id);
              action.run();
            }}
          >
            {action.label}
          </button>
        ) : null}
        <button type="button" className={classes.close} aria-label={t("close")} onClick={() => hideToast(id)}>
          <Icon name="close" size={18} />
        </button>
      </div>
    </div>
  );
}

/** Seen, not read out: a screen reader would say every second. */
function Countdown({ toMs }: { toMs: number }) {
  return (
    <span className={classes.countdown} aria-hidden="true">
      {useSecondsLeft(toMs)}
    </span>
  );
}
