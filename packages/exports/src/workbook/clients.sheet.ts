import type { ClientCell } from "@rbo/shared/exports/sheet-rows";
import type { SheetDefinition } from "./sheet-definition.ts";
import { clientTypes, languages, yesOrNo } from "./sheet-words.ts";

/** One row per client, the stringer's own profile among them. */
export const clientsSheet: SheetDefinition<ClientCell> = {
  name: "Clients",
  columns: [
    {
      key: "name",
      heading: { en: "Display name", de: "Anzeigename" },
      type: "text",
      width: 26,
      from: "display_name",
    },
    {
      key: "last_name",
      heading: { en: "Last name", de: "Name" },
      type: "text",
      width: 18,
      from: "last_name",
    },
    {
      key: "first_name",
      heading: { en: "First name", de: "Vorname" },
      type: "text",
      width: 16,
      from: "first_name",
    },
    {
      key: "nickname",
      heading: { en: "Nickname", de: "Rufname" },
      type: "text",
      width: 16,
      from: "nickname",
    },
    { key: "email", heading: { en: "E-mail", de: "E-Mail" }, type: "text", width: 30, from: "email" },
    {
      key: "email_receipts",
      heading: { en: "Receipts by mail", de: "Quittung per Mail" },
      type: "word",
      width: 19,
      from: "email_receipts",
      words: yesOrNo,
    },
    {
      key: "language",
      heading: { en: "Language", de: "Sprache" },
      type: "word",
      width: 12,
      from: "locale",
      words: languages,
    },
    {
      key: "client_type",
      heading: { en: "Client type", de: "Art" },
      type: "word",
      width: 13,
      from: "is_self",
      words: clientTypes,
    },
    { key: "jobs", heading: { en: "Jobs", de: "Aufträge" }, type: "integer", width: 11, from: "jobs" },
    {
      key: "last_job",
      heading: { en: "Last job", de: "Letzter Auftrag" },
      type: "day",
      width: 17,
      from: "last_job_on",
    },
    {
      key: "default_tension_memo",
      heading: { en: "Tension memo", de: "Notiz zur Härte" },
      type: "text",
      width: 24,
      from: "default_tension_memo",
    },
    {
      key: "internal_notes",
      heading: { en: "Private notes", de: "Private Notizen" },
      type: "text",
      width: 40,
      from: "internal_notes",
    },
    { key: "id", heading: { en: "ID", de: "ID" }, type: "text", width: 38, from: "id" },
  ],
};
