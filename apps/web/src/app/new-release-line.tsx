import { Button } from "@mantine/core";
import classes from "./app-frame.module.css";
import { useNewRelease } from "./new-release.ts";
import { useT } from "./use-t.ts";

/** One line once the server has a newer app than this page: loading it is the person's to choose, and loses no draft. */
export function NewReleaseLine() {
  const t = useT("common");
  const isThere = useNewRelease();
  return (
    <div role="status">
      {isThere ? (
        <p className={classes.release}>
          {t("newRelease")}
          <Button size="compact-md" variant="default" mih={44} onClick={() => window.location.reload()}>
            {t("newReleaseLoad")}
          </Button>
        </p>
      ) : null}
    </div>
  );
}
