import type { Duplex, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { exportCounts } from "@rbo/db/exports/export.repo";
import { findOwnStringer } from "@rbo/db/stringers/stringers.repo";
import type { StringerScope } from "@rbo/db/tenancy/stringer-scope";
import { type TenantTx, withTenantSnapshot } from "@rbo/db/tenancy/transactions";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { ExportCounts } from "@rbo/shared/exports/export.schema";
import { exportFileName } from "@rbo/shared/exports/export-file-name";
import type { ExportFormat } from "@rbo/shared/exports/export-format";
import type { Deps } from "../app/deps.ts";
import { takeExportSlot } from "./export-slot.ts";
import { createExportSpool } from "./export-spool.ts";
import { exportWriters } from "./export-writers.ts";

export type ExportDeps = Pick<Deps, "db" | "clock" | "log" | "spoolDir">;

/** Whose data, and nothing of who asked: an admin's export differs in the scope alone. */
export type ExportContext = { deps: ExportDeps; scope: StringerScope };

export type OpenedExport = {
  fileName: string;
  /** Breaks off with an error when the export fails midway. Destroying it ends the queries and frees the connection. */
  body: Readable;
  /** Once the body has ended, one way or another, and the slot is free: what the file held; null if it wasn't whole. */
  closed: Promise<ExportCounts | null>;
};

/**
 * Opens an export of everything the scope's stringer has: one read-only snapshot, through the same tenancy as every
 * other read. It is read at the database's pace and handed over at the reader's. Resolves when the first byte can be
 * sent; a fault before that rejects. Throws `too_many_exports`, `not_found`.
 */
export async function openExport(ctx: ExportContext, format: ExportFormat): Promise<OpenedExport> {
  const giveSlotBack = await takeExportSlot(ctx);
  // Free again before the reader sees the end, so that whoever waits for one file may ask for the next.
  const body = createExportSpool(ctx.deps.spoolDir, giveSlotBack);
  const ended = new Promise<void>((resolve) => void body.once("close", () => giveSlotBack().then(resolve)));
  return new Promise((resolve, reject) => {
    let isOpen = false;
    const open = (fileName: string) => {
      isOpen = true;
      resolve({ fileName, body, closed: ended.then(() => written) });
    };
    const written = writeExport(ctx, format, body, open).catch((error: unknown) => {
      reject(error);
      // Before the first byte the caller is told; after it, whoever reads.
      body.destroy(isOpen && error instanceof Error ? error : undefined);
      return null;
    });
  });
}

async function writeExport(
  { deps, scope }: ExportContext,
  format: ExportFormat,
  body: Duplex,
  open: (fileName: string) => void,
): Promise<ExportCounts> {
  const left = new AbortController();
  body.once("close", () => {
    if (!body.writableFinished) left.abort();
  });
  const write = async (tx: TenantTx): Promise<ExportCounts> => {
    const stringer = await findOwnStringer(tx);
    if (!stringer) throw new DomainError("not_found");
    const exportedAt = deps.clock.now();
    open(exportFileName(stringer, exportedAt, format));
    await pipeline(exportWriters[format]({ tx, stringer, exportedAt }), body);
    return exportCounts(tx);
  };
  return withTenantSnapshot(deps.db, scope, write, left.signal);
}
