import { parentPort, workerData } from "node:worker_threads";
import { localeSchema } from "@rbo/shared/locale/locale.schema";
import { z } from "zod";
import { jsonInArchive } from "./json-in-archive.ts";
import { type ParsedExport, parseExportJson } from "./parse-export-json.ts";

const inputSchema = z.object({ bytes: z.instanceof(Uint8Array), locale: localeSchema, maxJsonBytes: z.number() });
const { bytes, locale, maxJsonBytes } = inputSchema.parse(workerData);

/** A ZIP archive begins so. */
const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
const json = isZip ? await jsonInArchive(bytes, maxJsonBytes) : bytes;

parentPort?.postMessage(outcome());

function outcome(): ParsedExport {
  if (json === null) return { fault: "not_json", issues: [] };
  return json === "too_large" ? { fault: "file_too_large", issues: [] } : parseExportJson(json, locale);
}
