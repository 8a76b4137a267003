import { useT } from "../../app/use-t.ts";
import { LinkButton } from "../../components/link-button.tsx";
import { Note } from "../../components/note.tsx";
import type { DashboardJson } from "./dashboard-json.ts";

/** Receipts that did not go out, as one clear line; nothing where all is well. */
export function MailNote({ mail }: { mail: DashboardJson["mail"] }) {
  const t = useT("orders");
  const { configured, failed, waiting, queued } = mail;
  const show = (
    <LinkButton to="/orders" search={{ state: "unsent" }} variant="default">
      {t("dashboard.mailShow")}
    </LinkButton>
  );
  if (!configured) {
    return (
      <Note tone="wait" actions={queued > 0 ? show : null}>
        {t("dashboard.mailNotSetUp", { queued })}
      </Note>
    );
  }
  if (failed + waiting === 0) return null;
  const lines = [
    failed > 0 && t("dashboard.mailFailed", { failed }),
    waiting > 0 && t("dashboard.mailWaiting", { waiting }),
  ];
  return (
    <Note tone={failed > 0 ? "bad" : "wait"} actions={show}>
      {lines.filter(Boolean).join(" ")}
    </Note>
  );
}
