import type { ImportReport } from "@rbo/shared/imports/import-report.schema";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { ChosenFile } from "./choose-file.ts";
import { sendImport } from "./send-import.ts";

type UploadOptions = {
  isDryRun: boolean;
  onSuccess?: () => void;
  onError?: () => void;
};

export type Upload = {
  send: (file: ChosenFile) => void;
  /** Stops it, and forgets what came of it. */
  reset: () => void;
  isRunning: boolean;
  /** Which part of the file is up, 0 to 1; from then on the server is at work. */
  part: number;
  report: ImportReport | undefined;
  error: unknown;
};

/** Sends the file, one at a time however fast somebody taps, and knows how far it is. */
export function useUpload({ isDryRun, onSuccess, onError }: UploadOptions): Upload {
  const [part, setPart] = useState(0);
  const running = useRef<AbortController | null>(null);
  const mutation = useMutation({
    mutationFn: ({ file, signal }: { file: ChosenFile; signal: AbortSignal }) =>
      sendImport(file, { isDryRun, signal, onProgress: setPart }),
    onSuccess: () => onSuccess?.(),
    onError: () => onError?.(),
    onSettled: (_report, _error, { signal }) => {
      if (running.current?.signal === signal) running.current = null;
    },
  });
  const send = (file: ChosenFile) => {
    if (running.current) return;
    running.current = new AbortController();
    setPart(0);
    mutation.mutate({ file, signal: running.current.signal });
  };
  const reset = () => {
    running.current?.abort();
    running.current = null;
    mutation.reset();
  };
  return { send, reset, isRunning: mutation.isPending, part, report: mutation.data, error: mutation.error };
}
