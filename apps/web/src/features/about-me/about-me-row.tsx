import { Link } from "@tanstack/react-router";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import classes from "./about-me.module.css";
import { ExportTaken } from "./export-taken.tsx";
import type { AboutMeEntry } from "./one-row-each.ts";

const words = {
  "stringer.create_first_admin": "invited",
  "stringer.invite": "invited",
  "stringer.resend_invite": "invitedAgain",
  "stringer.change_role": "roleChanged",
  "stringer.deactivate": "deactivated",
  "stringer.deactivate_self": "deactivated",
  "stringer.reactivate": "reactivated",
  "catalogue.promote": "promoted",
  "catalogue.merge": "merged",
  "catalogue.reject": "rejected",
  "mail.send_again": "mailSentAgain",
  "offboarding.start": "leavingBegun",
  "offboarding.archive": "archiveMade",
  "offboarding.take": "archiveTaken",
  "offboarding.hand_over": "handedOver",
  "offboarding.cancel": "leavingCancelled",
  "operator.find_stringer": "operatorFound",
  "person.download": "personDownloaded",
  "person.download_ended": "personDownloaded",
  "person.request_erasure": "personErasing",
  "person.cancel_erasure": "personKept",
  "person.erase": "personErased",
  "person.merge": "personMerged",
} as const;

const wordOf = (action: string) => Object.entries(words).find(([known]) => known === action)?.[1];

/** Who, when and why; of an export also what was taken. */
export function AboutMeRow({ entry }: { entry: AboutMeEntry }) {
  const t = useT("aboutMe");
  const format = useFormat();
  const { action, by } = entry;
  const who = by ? t("by", by) : t(unnamed(entry));
  return (
    <li className={classes.row}>
      <span className={classes.strong}>
        <ActionText entry={entry} />
      </span>
      <span className={classes.soft}>{`${who} · ${format.instant(entry.at)}`}</span>
      {entry.reason ? <span>{t("reason", { reason: entry.reason })}</span> : null}
      {isDownload(action) ? <ExportTaken taken={entry.taken} /> : null}
      {entry.clientId ? (
        <Link to="/clients/$id" params={{ id: entry.clientId }} className={classes.client}>
          {t("client")}
        </Link>
      ) : null}
    </li>
  );
}

function ActionText({ entry: { action, format } }: { entry: AboutMeEntry }) {
  const t = useT("aboutMe");
  const tExports = useT("exports");
  if (isExport(action)) return t("actions.exported", { format: format ? tExports(`formats.${format}.name`) : "–" });
  const word = wordOf(action);
  return word ? t(`actions.${word}`) : t("actions.other", { action });
}

/** Who it was where no name stands in the row. */
function unnamed({ action, isConsole }: AboutMeEntry) {
  if (action === "stringer.deactivate_self") return "yourself";
  if (isConsole) return "atConsole";
  return action === "person.erase" ? "server" : "someone";
}

const isDownload = (action: string): boolean => isExport(action) || action.startsWith("person.download");

const isExport = (action: string): boolean => action.startsWith("export.");
