import { Button } from "@mantine/core";
import { useEffect } from "react";
import { EmptyState } from "../components/empty-state.tsx";
import { reloadIfOld } from "./new-release.ts";
import { useT } from "./use-t.ts";

/** What a screen that threw leaves behind: says that the data is safe and loads the page again. */
export function CrashScreen() {
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
