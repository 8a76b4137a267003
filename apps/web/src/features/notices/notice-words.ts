import type { Translate } from "../../app/use-t.ts";
import type { IconName } from "../../components/icon.tsx";
import type { NoticeJson } from "./notice-json.ts";

type Words = { icon: IconName; tone: "bad" | "good" | "info"; title: string; text: string };

/** What a notice says. */
export function noticeWords(notice: NoticeJson, t: Translate<"notices">): Words {
  switch (notice.kind) {
    case "receipt_failed": {
      const { number, clientName, to, answer } = notice.facts;
      return {
        ...{ icon: "mail", tone: "bad" },
        title: t("receiptFailed", { number, client: clientName }),
        text: t("receiptFailedText", { to, answer }),
      };
    }
    case "submission_decided":
      return decidedWords(notice.facts, t);
    case "data_exported": {
      const { adminName: admin, format, reason } = notice.facts;
      return {
        ...{ icon: "download", tone: "info" },
        title: admin === null ? t("dataExportedAtConsole") : t("dataExported", { admin }),
        text: t("dataExportedText", { format: format.toUpperCase(), reason }),
      };
    }
    case "account_changed": {
      const { adminName: admin, what, reason } = notice.facts;
      return {
        icon: "key",
        tone: "info",
        title: t(accountTitles[what], { admin }),
        text: t("accountText", { reason }),
      };
    }
  }
}

type Decided = Extract<NoticeJson, { kind: "submission_decided" }>["facts"];

function decidedWords({ kind, name, status, reason }: Decided, t: Translate<"notices">): Words {
  const icon = kind === "racket" ? "racket" : "strings";
  if (status === "promoted") return { icon, tone: "good", title: t("promoted", { name }), text: t("promotedText") };
  const text = reason ? t("rejectedText", { reason }) : t("rejectedPlain");
  return { icon, tone: "info", title: t("rejected", { name }), text };
}

const accountTitles = { role: "roleChanged", deactivated: "deactivated", reactivated: "reactivated" } as const;
