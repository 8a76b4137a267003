import type { ClientSheetRow } from "@rbo/shared/exports/sheet-rows";
import type { SheetDefinition } from "./sheet-definition.ts";
import { sheetWords } from "./sheet-words.ts";

/** One row per client, the stringer's own profile among them. */
export const clientsSheet: SheetDefinition<ClientSheetRow> = {
  name: "Clients",
  columns: [
    {
      key: "name",
      heading: { en: "Display name", de: "Anzeigename" },
      type: "text",
      width: 26,
      value: (row) => [row.firstName, row.lastName].filter(Boolean).join(" "),
    },
    {
      key: "last_name",
      heading: { en: "Last name", de: "Name" },
      type: "text",
      width: 18,
      value: (row) => row.lastName,
    },
    {
      key: "first_name",
      heading: { en: "First name", de: "Vorname" },
      type: "text",
      width: 16,
      value: (row) => row.firstName,
    },
    {
      key: "nickname",
      heading: { en: "Nickname", de: "Rufname" },
      type: "text",
      width: 16,
      value: (row) => row.nickname,
    },
    { key: "email", heading: { en: "E-mail", de: "E-Mail" }, type: "text", width: 30, value: (row) => row.email },
    {
      key: "email_receipts",
      heading: { en: "Receipts by mail", de: "Quittung per Mail" },
      type: "yesNo",
      width: 19,
      value: (row) => row.emailReceipts,
    },
    {
      key: "language",
      heading: { en: "Language", de: "Sprache" },
      type: "text",
      width: 12,
      value: (row, locale) => (row.locale === null ? null : sheetWords[locale].languages[row.locale]),
    },
    {
      key: "client_type",
      heading: { en: "Client type", de: "Art" },
      type: "text",
      width: 13,
      value: (row, locale) => (row.isSelf ? sheetWords[locale].self : sheetWords[locale].client),
    },
    { key: "jobs", heading: { en: "Jobs", de: "Aufträge" }, type: "integer", width: 11, value: (row) => row.jobs },
    {
      key: "last_job",
      heading: { en: "Last job", de: "Letzter Auftrag" },
      type: "day",
      width: 17,
      value: (row) => row.lastJobOn,
    },
    {
      key: "default_tension_memo",
      heading: { en: "Tension memo", de: "Notiz zur Härte" },
      type: "text",
      width: 24,
      value: (row) => row.defaultTensionMemo,
    },
    {
      key: "internal_notes",
      heading: { en: "Private notes", de: "Private Notizen" },
      type: "text",
      width: 40,
      value: (row) => row.internalNotes,
    },
    { key: "id", heading: { en: "ID", de: "ID" }, type: "text", width: 38, value: (row) => row.id },
  ],
};
