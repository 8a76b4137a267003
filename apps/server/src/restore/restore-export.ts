import { saveImportedRows } from "@rbo/db/imports/imports.repo";
import { lockOwnStringer } from "@rbo/db/stringers/stringers.repo";
import type { StringerScope } from "@rbo/db/tenancy/stringer-scope";
import type { Export } from "@rbo/shared/exports/export.schema";
import type { ImportReport } from "@rbo/shared/imports/import-report.schema";
import { restoreWords } from "@rbo/shared/restore/restore-words";
import type { Deps } from "../app/deps.ts";
import { importTransaction } from "../imports/import-transaction.ts";
import { type ImportFile, startImport } from "../imports/start-import.ts";
import { ownStringer } from "../settings/settings.service.ts";
import { readAccount } from "./read-account.ts";
import { restoreClients } from "./restore-clients.ts";
import { restoreLogos } from "./restore-logos.ts";
import { type OrderOutcome, restoreOrders } from "./restore-orders.ts";
import { restoreRackets } from "./restore-rackets.ts";
import { restoreSettings } from "./restore-settings.ts";
import { restoreStep } from "./restore-step.ts";
import { restoreStrings } from "./restore-strings.ts";

export type RestoreContext = { deps: Pick<Deps, "db" | "clock">; scope: StringerScope };

/**
 * Brings a JSON export into an account, in one transaction; a dry run is the same transaction, rolled back. Rows that are
 * here already are left alone, a row the book can't hold is reported and left out, and nothing is ever sent.
 */
export function restoreExport(
  { deps, scope }: RestoreContext,
  input: ImportFile & { file: Export; isDryRun: boolean },
): Promise<ImportReport> {
  const { file, isDryRun } = input;
  return importTransaction(deps.db, scope, isDryRun, async (tx) => {
    // Of two restores at once the second waits, and finds everything there.
    await lockOwnStringer(tx);
    const stringer = await ownStringer(tx);
    const locale = stringer.defaultLocale;
    const word = restoreWords(locale);
    const importId = await startImport(tx, "export", input, deps.clock.now());
    const account = await readAccount(tx);
    const logos = await restoreLogos(tx, file);
    const settings = await restoreSettings(tx, { importId, stringer, file, hasOrders: account.orders.size > 0 });
    const clients = await restoreClients(tx, file, account);
    const rackets = await restoreRackets(tx, file, account, clients.ids);
    const strings = await restoreStrings(tx, file, account);
    const parts = { clients: clients.ids, rackets: rackets.rows, strings: strings.rows };
    const orders = await restoreOrders(tx, { file, account, parts, mailNotSent: word("mailNotSent") });
    const steps = [
      restoreStep("settings", settings, locale),
      restoreStep("logos", logos, locale),
      restoreStep("clients", clients.outcomes, locale),
      restoreStep("rackets", rackets.outcomes, locale),
      restoreStep("strings", strings.outcomes, locale),
      restoreStep("orders", orders.outcomes, locale),
      { count: restoreStep("receipts", ofEach(orders.outcomes, "receipts"), locale).count, rows: [] },
      { count: restoreStep("mails", ofEach(orders.outcomes, "mails"), locale).count, rows: [] },
    ];
    await saveImportedRows(tx, importId);
    return {
      kind: "export",
      fileName: input.fileName,
      isDryRun,
      importId: isDryRun ? null : importId,
      counts: steps.map(({ count }) => count),
      notes: settings.some(({ outcome }) => outcome === "kept") ? [word("settingsKept")] : [],
      rows: steps
        .flatMap(({ rows }) => rows)
        .filter(({ place, outcome }) => place !== "stringer" || outcome !== "kept"),
      years: [],
      currency: stringer.currency,
      spellings: [],
    };
  });
}

/** What belongs to an order shares its fate. */
const ofEach = (orders: readonly OrderOutcome[], part: "receipts" | "mails") =>
  orders.flatMap((one) => one.order[part].map(() => one));
