import type { ExportFormat } from "@rbo/shared/exports/export-format";
import { UnreachableError } from "../../app/error-text.ts";
import { currentLocale } from "../../app/locale-store.ts";
import { refusalOf } from "../../app/plain-http.ts";
import type { SaveTarget } from "./save-target.ts";

/** It began to come and then broke off, so that there is no file. */
export class BrokenOffError extends Error {
  override readonly name = "BrokenOffError";
}

/** This device could not take it, such as for want of room. */
export class NotSavedError extends Error {
  override readonly name = "NotSavedError";
}

type Reading = { signal: AbortSignal; onBytes: (bytes: number) => void };

/**
 * Reads an export into the target as it comes, and keeps it when all of it is there; else nothing of it stays. Aborting
 * ends it on the server too. Throws RefusedError, UnreachableError, BrokenOffError or NotSavedError.
 */
export async function readExport(format: ExportFormat, target: SaveTarget, reading: Reading): Promise<void> {
  try {
    const body = await open(format, reading.signal);
    await pass(body, target, reading);
    await saved(target.keep());
  } catch (error) {
    // What it broke on is what the person is told; the target is given up whether or not that works.
    await target.discard().catch(() => undefined);
    throw error;
  }
}

async function open(format: ExportFormat, signal: AbortSignal): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const response = await answer(format, signal);
  if (response.ok && response.body) return response.body;
  throw refusalOf(await response.json().catch(() => null));
}

async function answer(format: ExportFormat, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(`/exports/${format}`, { signal, headers: { "accept-language": currentLocale() } });
  } catch (cause) {
    throw new UnreachableError({ cause });
  }
}

/** A server that breaks off resets the connection, and the reader hears of it: a short file is never taken for whole. */
async function pass(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  target: SaveTarget,
  { signal, onBytes }: Reading,
): Promise<void> {
  const reader = body.getReader();
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw new BrokenOffError("The download broke off", { cause });
    });
    if (done) return;
    await saved(target.write(value)).catch(async (error: unknown) => {
      await reader.cancel();
      throw error;
    });
    signal.throwIfAborted();
    bytes += value.byteLength;
    onBytes(bytes);
  }
}

async function saved(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (cause) {
    throw new NotSavedError("The file could not be written", { cause });
  }
}
