import { useFormat } from "../../app/use-format.ts";
import { useMe } from "../../app/use-me.ts";
import { useT } from "../../app/use-t.ts";
import { Note } from "../../components/note.tsx";
import { capWindow } from "../mail/cap-window.ts";
import type { DashboardJson } from "./dashboard-json.ts";
import { TroubledCard } from "./troubled-card.tsx";

/** How the receipts fare, where not all is well: no mail goes out at all, and which receipts need a look. */
export function MailNotes({ mail }: { mail: DashboardJson["mail"] }) {
  return (
    <>
      <LineNote mail={mail} />
      <TroubledCard mail={mail} />
    </>
  );
}

/** Without the relay's words, which are the operator's to read; an administrator has them in the banner above. */
function LineNote({ mail: { configured, lineStop, queued } }: { mail: DashboardJson["mail"] }) {
  const t = useT("mail");
  const format = useFormat();
  const { role } = useMe();
  if (role === "admin") return null;
  if (!configured) return <Note tone="wait">{t("notSetUp", { queued })}</Note>;
  if (!lineStop) return null;
  const { kind, since, nextTryAt } = lineStop;
  return (
    <Note tone="wait">
      {kind === "cap"
        ? t("capReached", { window: capWindow(nextTryAt, Date.now()), next: format.moment(nextTryAt) })
        : t("lineStopped", { since: format.moment(since) })}
    </Note>
  );
}
