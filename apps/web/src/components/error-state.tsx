import { Button } from "@mantine/core";
import { domainCodeOf } from "../app/error-text.ts";
import { useErrorText } from "../app/use-error-text.ts";
import { useT } from "../app/use-t.ts";
import classes from "./empty-state.module.css";
import { EmptyState } from "./empty-state.tsx";
import { Icon } from "./icon.tsx";
import { LinkButton } from "./link-button.tsx";

/** What didn't load, why, and what to try. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useT("common");
  const textOf = useErrorText();
  const code = domainCodeOf(error);
  // An address with something else than an id in it asks for nothing that could be there.
  if (code === "not_found" || code === "bad_request") return <NotInBook />;
  return (
    <div className={classes.state} data-tone="bad" role="alert">
      <span className={classes.icon}>
        <Icon name="warning" size={28} />
      </span>
      <p className={classes.title}>{t("errorTitle")}</p>
      <p className={classes.text}>{textOf(error)}</p>
      {code === "forbidden" ? null : (
        <Button variant="default" onClick={onRetry}>
          {t("retry")}
        </Button>
      )}
    </div>
  );
}

/** Never was there, or is somebody else's: both are the same here. */
function NotInBook() {
  const t = useT("common");
  const action = (
    <LinkButton to="/" variant="default">
      {t("toToday")}
    </LinkButton>
  );
  return (
    <div role="alert">
      <EmptyState icon="search" title={t("notInBookTitle")} text={t("notInBookText")} action={action} />
    </div>
  );
}
