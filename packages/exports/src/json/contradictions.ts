import { type Export, exportSections } from "@rbo/shared/exports/export.schema";
import type { Locale } from "@rbo/shared/locale/locale";
import { restoreWords } from "@rbo/shared/restore/restore-words";
import type { ExportFileIssue } from "./export-file-error.ts";

/**
 * Where a file's parts contradict one another: a list that is not as long as was counted (the file was cut or pieced
 * together), or a name of a row that is not in it. The lists are what is read; the copies inside orders are for people.
 */
export function contradictions(file: Export, locale: Locale): ExportFileIssue[] {
  const word = restoreWords(locale);
  const idsOf = (rows: readonly { id: string }[]) => new Set(rows.map(({ id }) => id));
  const clients = idsOf(file.client_profiles);
  const persons = idsOf(file.persons);
  const rackets = idsOf(file.rackets);
  const strings = idsOf(file.strings);
  const issues: ExportFileIssue[] = [];
  const demand = (isThere: boolean, path: string, list: string) => {
    if (!isThere) issues.push({ path, message: word("nameless", { list }) });
  };
  const isIn = (ids: Set<string>, id: string | null) => id === null || ids.has(id);
  for (const section of exportSections) {
    const values = { counted: String(file.counts[section]), found: String(file[section].length) };
    if (file.counts[section] !== file[section].length)
      issues.push({ path: `counts.${section}`, message: word("miscounted", values) });
  }
  for (const [at, row] of file.client_profiles.entries()) {
    demand(isIn(persons, row.person_id), `client_profiles[${at}].person_id`, "persons");
  }
  for (const [at, row] of file.rackets.entries()) {
    demand(isIn(clients, row.owner_client_profile_id), `rackets[${at}].owner_client_profile_id`, "client_profiles");
  }
  for (const [at, row] of file.orders.entries()) {
    demand(isIn(clients, row.client_profile_id), `orders[${at}].client_profile_id`, "client_profiles");
    demand(isIn(rackets, row.racket_id), `orders[${at}].racket_id`, "rackets");
    demand(isIn(strings, row.main.string_id), `orders[${at}].main.string_id`, "strings");
    demand(isIn(strings, row.cross.string_id), `orders[${at}].cross.string_id`, "strings");
  }
  return issues;
}
