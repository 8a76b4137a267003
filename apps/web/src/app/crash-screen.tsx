import { Button } from "@mantine/core";
import { useEffect } from "react";
import { EmptyState } from "../components/empty-state.tsx";
import { CodeMissingScreen } from "./code-missing-screen.tsx";
import { CodeNotLoadedError } from "./load-code.ts";
import { reloadIfOld } from "./new-release.ts";
import { useT } from "./use-t.ts";

/** In place of a screen that threw. */
export function CrashScreen({ error }: { error: unknown }) {
  return error instanceof CodeNotLoadedError ? <CodeMissingScreen /> : <Stumbled />;
}

/** Says that the data is safe and loads the page again. */
function Stumbled() {
  const t = useT("common");
  useEffect(() => void reloadIfOld(), []);
  return (
    <EmptyState
      isPage
      icon="warning"
      title={t("crashTitle")}
      text={t("crashText")}
      action={<Button onClick={() => window.location.reload()}>{t("reload")}</Button>}
    />
  );
}
