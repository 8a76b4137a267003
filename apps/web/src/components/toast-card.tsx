import { useEffect, useState } from "react";
import { useT } from "../app/use-t.ts";
import { Icon } from "./icon.tsx";
import classes from "./toast.module.css";
import { hideToast, type Toast } from "./toasts.ts";

/** One toast. Its time stands still while the pointer or the focus is on it (WCAG 2.2.1). */
export function ToastCard({ toast }: { toast: Toast }) {
  const t = useT("common");
  const [isHeld, setHeld] = useState(false);
  const { id, durationMs, action } = toast;

  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => hideToast(id), durationMs);
    return () => clearTimeout(timer);
  }, [id, durationMs, isHeld]);

  const hold = { onPointerEnter: () => setHeld(true), onFocus: () => setHeld(true) };
  const release = { onPointerLeave: () => setHeld(false), onBlur: () => setHeld(false) };
  return (
    <div className={classes.toast} data-tone={toast.tone} {...hold} {...release}>
      <Icon name={toast.tone === "bad" ? "warning" : "check"} />
      <p className={classes.message}>{toast.message}</p>
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
  );
}
