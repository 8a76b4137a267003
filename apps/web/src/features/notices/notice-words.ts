import type { Translate } from "../../app/use-t.ts";
import type { IconName } from "../../components/icon.tsx";
import type { NoticeJson } from "./notice-json.ts";

type Words = { icon: IconName; tone: "bad" | "good" | "info"; title: string; text: string };

/** What a notice says. */
export function noticeWords(notice: NoticeJson, t: Translate<"notices">, day: (iso: string) => string): Words {
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
    case "person_act":
      return { icon: "person", tone: "info", ...clientWords(notice.facts, t, day) };
  }
}

type Decided = Extract<NoticeJson, { kind: "submission_decided" }>["facts"];

function decidedWords({ kind, name, status, reason }: Decided, t: Translate<"notices">): Words {
  const icon = kind === "racket" ? "racket" : "strings";
  if (status === "promoted") return { icon, tone: "good", title: t("promoted", { name }), text: t("promotedText") };
  const text = reason ? t("rejectedText", { reason }) : t("rejectedPlain");
  return { icon, tone: "info", title: t("rejected", { name }), text };
}

type PersonAct = Extract<NoticeJson, { kind: "person_act" }>["facts"];

function clientWords(
  facts: PersonAct,
  t: Translate<"notices">,
  day: (iso: string) => string,
): Pick<Words, "title" | "text"> {
  const { what, dueAt } = facts;
  const [client, admin, reason] = [facts.clientName ?? "–", facts.adminName ?? "–", facts.reason ?? "–"];
  switch (what) {
    case "downloaded":
      return { title: t("clientDownloaded", { admin, client }), text: t("accountText", { reason }) };
    case "erasing":
      return {
        title: t("clientErasing", { client, date: dueAt === null ? "–" : day(dueAt) }),
        text: t("clientErasingText", { reason }),
      };
    case "erasure_cancelled":
      return { title: t("clientKept", { client }), text: t("accountText", { reason }) };
    case "erased":
      return { title: t("clientErased"), text: t("clientErasedText") };
    case "merged":
      return { title: t("clientMerged", { admin, client }), text: t("clientMergedText", { reason }) };
  }
}

const accountTitles = {
  role: "roleChanged",
  deactivated: "deactivated",
  reactivated: "reactivated",
  leaving: "leaving",
  handed_over: "handedOver",
  leaving_cancelled: "leavingCancelled",
} as const;
