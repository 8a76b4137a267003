import { useSyncExternalStore } from "react";
import { Icon } from "../components/icon.tsx";
import classes from "./app-frame.module.css";
import { useT } from "./use-t.ts";

/** One line while the device has no connection. */
export function OfflineLine() {
  const t = useT("common");
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status">
      {isOnline ? null : (
        <p className={classes.offline}>
          <Icon name="offline" size={20} />
          {t("offline")}
        </p>
      )}
    </div>
  );
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}
