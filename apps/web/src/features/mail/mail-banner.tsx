import { useT } from "../../app/use-t.ts";
import { LogLink } from "./log-link.tsx";
import classes from "./mail-banner.module.css";
import { StopNote } from "./stop-note.tsx";
import { useMailHealth } from "./use-mail-health.ts";

/** Above every screen of an administrator, where mail wants attention. A default export because it is loaded lazily. */
export default function MailBanner() {
  const t = useT("mail");
  const { health, tryNow } = useMailHealth();
  if (!health) return null;
  const { isConfigured, stop, today, thisMonth } = health;
  if (!isConfigured) return <QuietLine text={t("banner.notSetUp")} />;
  if (stop) return <StopNote stop={stop} isTrying={tryNow.isPending} onTry={() => tryNow.mutate()} />;
  const nearest = thisMonth.isNear ? "nearMonth" : today.isNear ? "nearDay" : null;
  if (!nearest) return null;
  const { sent, cap } = nearest === "nearMonth" ? thisMonth : today;
  return <QuietLine isWarning text={t(`banner.${nearest}`, { sent: String(sent), cap: String(cap) })} />;
}

function QuietLine({ text, isWarning = false }: { text: string; isWarning?: boolean }) {
  return (
    <p className={classes.line} data-warning={isWarning || undefined}>
      {text}
      <LogLink />
    </p>
  );
}
