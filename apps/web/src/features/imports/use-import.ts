import { useEffect, useRef, useState } from "react";
import { textsNow } from "../../app/use-t.ts";
import { showToast } from "../../components/toasts.ts";
import { bookChanged, bookMayHaveChanged } from "./book-changed.ts";
import { type ChosenFile, chooseFile, type FileFault } from "./choose-file.ts";
import { useUpload } from "./use-upload.ts";

/**
 * A file on its way into the book: chosen, looked through at once (a dry run, which writes nothing), then brought in.
 * Where bringing it in fails, file and report stay, to try again.
 */
export function useImport() {
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [fault, setFault] = useState<FileFault | null>(null);
  const lastGiven = useRef<File | null>(null);
  const trial = useUpload({ isDryRun: true });
  const commit = useUpload({
    isDryRun: false,
    onSuccess: () => {
      showToast({ message: textsNow("imports")("broughtIn") });
      void bookChanged();
    },
    // Where only the connection was lost, the server may have been done.
    onError: bookMayHaveChanged,
  });
  useAskBeforeClosing(commit.isRunning);
  useStopOnLeaving(trial.reset);

  const startOver = () => {
    trial.reset();
    commit.reset();
    lastGiven.current = null;
    setFile(null);
    setFault(null);
  };
  const choose = async (given: File) => {
    startOver();
    lastGiven.current = given;
    const chosen = await chooseFile(given);
    if (lastGiven.current !== given) return;
    if (typeof chosen === "string") return setFault(chosen);
    setFile(chosen);
    trial.send(chosen);
  };
  return { file, fault, trial, commit, choose, startOver };
}

function useAskBeforeClosing(isRunning: boolean): void {
  useEffect(() => {
    if (!isRunning) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isRunning]);
}

/** A look at a file is nobody's once its screen is left. Bringing it in goes on, and says so when it is done. */
function useStopOnLeaving(stop: () => void): void {
  const latest = useRef(stop);
  latest.current = stop;
  useEffect(() => () => latest.current(), []);
}

export type ImportState = ReturnType<typeof useImport>;
