import { type ExportFormat, exportFormats } from "@rbo/shared/exports/export-format";
import { useSyncExternalStore } from "react";

/** How a download of one's data stands. It goes on while the person looks at other screens. */
export type Download =
  | { step: "idle" }
  | { step: "running"; bytes: number; cancel: () => void }
  | { step: "done"; bytes: number }
  | { step: "failed"; error: unknown };

let downloads: Readonly<Record<ExportFormat, Download>> = {
  xlsx: { step: "idle" },
  json: { step: "idle" },
  archive: { step: "idle" },
};
const listeners = new Set<() => void>();

export const downloadOf = (format: ExportFormat): Download => downloads[format];

export const useDownload = (format: ExportFormat): Download => useSyncExternalStore(subscribe, () => downloads[format]);

export function setDownload(format: ExportFormat, download: Download): void {
  downloads = { ...downloads, [format]: download };
  // Closing the tab would end it: the browser asks first.
  const isAnyRunning = exportFormats.some((each) => downloads[each].step === "running");
  if (isAnyRunning) window.addEventListener("beforeunload", askBeforeLeaving);
  else window.removeEventListener("beforeunload", askBeforeLeaving);
  for (const listener of listeners) listener();
}

const askBeforeLeaving = (event: BeforeUnloadEvent): void => event.preventDefault();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
