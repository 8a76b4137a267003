import {
  insertSharedRackets,
  insertSharedStrings,
  listSharedRackets,
  listSharedStrings,
} from "@rbo/db/catalogue/catalogue.repo";
import { lockSharedCatalogue } from "@rbo/db/moderation/share-gear.repo";
import { withTenant } from "@rbo/db/tenancy/transactions";
import { type BypassTx, withBypass } from "@rbo/db/tenancy/with-bypass";
import {
  type CatalogueImportReport,
  type catalogueImportSchema,
  type ImportOutcome,
  importOutcomes,
} from "@rbo/shared/catalogue/catalogue-import.schema";
import {
  racketHeadings,
  racketLineSchema,
  stringHeadings,
  stringLineSchema,
} from "@rbo/shared/catalogue/catalogue-line.schema";
import type { z } from "zod";
import { bypassEntry } from "../audit/bypass-entry.ts";
import { comparableRacket, comparableString } from "../moderation/comparable.ts";
import type { TenantContext } from "../trpc/context.ts";
import { type PlannedLine, planImport } from "./plan-import.ts";
import { sharedRacketRow, sharedStringRow } from "./shared-rows.ts";

type Import = z.infer<typeof catalogueImportSchema>;

/**
 * Adds the rackets or strings of a file to everyone's catalogue. A dry run says what would come of it; the run itself
 * is audited with the same figures, and a second one adds nothing.
 */
export const importCatalogue = (ctx: TenantContext, input: Import): Promise<CatalogueImportReport> =>
  input.kind === "racket" ? importRackets(ctx, input) : importStrings(ctx, input);

async function importRackets(ctx: TenantContext, input: Import): Promise<CatalogueImportReport> {
  const shared = await withTenant(ctx.deps.db, ctx.scope, listSharedRackets);
  const kind = {
    headings: racketHeadings,
    needed: ["manufacturer", "model"] as const,
    schema: racketLineSchema,
    rowOf: sharedRacketRow,
    nameOf: titleOf,
    comparable: comparableRacket,
    shared: shared.map((row) => ({ ...comparableRacket(row), title: titleOf(row) })),
  };
  return carryOut(ctx, input, planImport(kind, input.csv, ctx.locale), insertSharedRackets);
}

async function importStrings(ctx: TenantContext, input: Import): Promise<CatalogueImportReport> {
  const shared = await withTenant(ctx.deps.db, ctx.scope, listSharedStrings);
  const kind = {
    headings: stringHeadings,
    needed: ["manufacturer", "model"] as const,
    schema: stringLineSchema,
    rowOf: sharedStringRow,
    nameOf: titleOf,
    comparable: comparableString,
    shared: shared.map((row) => ({ ...comparableString(row), title: titleOf(row) })),
  };
  return carryOut(ctx, input, planImport(kind, input.csv, ctx.locale), insertSharedStrings);
}

type Titled = { manufacturer: string; model: string; gauge?: string | null; year?: number | null };

const titleOf = ({ manufacturer, model, gauge, year }: Titled): string =>
  [manufacturer, model, gauge, year].filter(Boolean).join(" ");

async function carryOut<Row extends object>(
  ctx: TenantContext,
  { kind, fileName, isDryRun, addsNear }: Import,
  lines: PlannedLine<Row>[],
  insert: (tx: BypassTx, rows: (Row & { createdByStringerId: string })[]) => Promise<number>,
): Promise<CatalogueImportReport> {
  const counts = countOutcomes(lines);
  const report = { counts, lines: lines.map(({ row: _, ...line }) => line) };
  if (isDryRun) return { ...report, added: 0 };
  const wanted: ImportOutcome[] = addsNear ? ["new", "near"] : ["new"];
  const rows = lines.flatMap(({ row, outcome }) =>
    row && wanted.includes(outcome) ? [{ ...row, createdByStringerId: ctx.stringerId }] : [],
  );
  const details = { kind, fileName, addsNear, counts };
  const entry = bypassEntry(ctx, { action: "catalogue.import", reason: "Catalogue import", details });
  const added = await withBypass(ctx.deps.db, entry, async (tx) => {
    await lockSharedCatalogue(tx);
    return insert(tx, rows);
  });
  return { ...report, added };
}

function countOutcomes(lines: readonly { outcome: ImportOutcome }[]): Record<ImportOutcome, number> {
  const [fresh = 0, same = 0, near = 0, rejected = 0] = importOutcomes.map(
    (outcome) => lines.filter((line) => line.outcome === outcome).length,
  );
  return { new: fresh, same, near, rejected };
}
