import { Button } from "@mantine/core";
import { useCallback, useEffect, useState } from "react";
import { EmptyState } from "../components/empty-state.tsx";
import { reloadIfOld } from "./new-release.ts";
import { useT } from "./use-t.ts";

type Found = "looking" | "offline" | "reached";

/**
 * In place of a screen whose code did not arrive. After a release the page loads itself again; without a connection it
 * says so, and *try again* loads the page once there is one.
 */
export function CodeMissingScreen() {
  const t = useT("common");
  const [found, setFound] = useState<Found>("looking");
  const [isTrying, setTrying] = useState(false);
  const look = useCallback(async () => {
    const isReached = await reloadIfOld();
    setFound(isReached ? "reached" : "offline");
    return isReached;
  }, []);
  useEffect(() => void look(), [look]);

  const retry = async () => {
    setTrying(true);
    // The whole page: a style that failed to load is not asked for twice by one page.
    if (await look()) window.location.reload();
    else setTrying(false);
  };
  if (found === "looking") return <p role="status">{t("loading")}</p>;
  const isOffline = found === "offline";
  return (
    <div role="alert">
      <EmptyState
        isPage
        icon={isOffline ? "offline" : "warning"}
        title={t(isOffline ? "codeOfflineTitle" : "codeMissingTitle")}
        text={t(isOffline ? "codeOfflineText" : "codeMissingText")}
        action={
          <Button loading={isTrying} onClick={() => void retry()}>
            {t("retry")}
          </Button>
        }
      />
    </div>
  );
}
