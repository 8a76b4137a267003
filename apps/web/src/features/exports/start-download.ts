import type { Me } from "@rbo/shared/accounts/account.schema";
import { exportFileName } from "@rbo/shared/exports/export-file-name";
import type { ExportFormat } from "@rbo/shared/exports/export-format";
import { isSignedOut } from "../../app/error-text.ts";
import { askToSignInAgain } from "../../app/session-store.ts";
import { textsNow } from "../../app/use-t.ts";
import { showToast } from "../../components/toasts.ts";
import { downloadOf, setDownload } from "./downloads.ts";
import { readExport } from "./read-export.ts";
import { openSaveTarget, type SaveTarget } from "./save-target.ts";

/** Downloads the account's data, unless that very download is under way. */
export async function startDownload(format: ExportFormat, me: Me): Promise<void> {
  if (downloadOf(format).step === "running") return;
  const controller = new AbortController();
  setDownload(format, { step: "running", bytes: 0, cancel: () => controller.abort() });
  try {
    const fileName = exportFileName(me, new Date(), format);
    const target = await openSaveTarget(format, fileName);
    setDownload(format, { step: "done", bytes: await readInto(format, target, controller) });
    showToast({ message: textsNow("exports")("saved", { file: fileName }) });
  } catch (error) {
    if (isGivenUp(error) || controller.signal.aborted) return setDownload(format, { step: "idle" });
    setDownload(format, { step: "failed", error });
    if (isSignedOut(error)) askToSignInAgain();
  }
}

async function readInto(format: ExportFormat, target: SaveTarget, controller: AbortController): Promise<number> {
  let read = 0;
  const cancel = () => controller.abort();
  const onBytes = (bytes: number) => {
    read = bytes;
    setDownload(format, { step: "running", bytes, cancel });
  };
  await readExport(format, target, { signal: controller.signal, onBytes });
  return read;
}

/** The person closed the question where to save it. */
const isGivenUp = (error: unknown): boolean => error instanceof DOMException && error.name === "AbortError";
