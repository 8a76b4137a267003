import { useRef } from "react";
import classes from "./toast.module.css";
import { ToastCard } from "./toast-card.tsx";
import { useToasts } from "./toasts.ts";
import { useFocusInSight } from "./use-focus-in-sight.ts";

/** Where toasts appear: above the tab bar on a phone. Read out politely, never taking the focus. */
export function ToastRegion() {
  const toasts = useToasts();
  const region = useRef<HTMLDivElement>(null);
  useFocusInSight(region);
  return (
    <div ref={region} className={classes.region} role="status" aria-live="polite">
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </div>
  );
}
