import { Button } from "@mantine/core";
import { domainCodeOf } from "../app/error-text.ts";
import { useErrorText } from "../app/use-error-text.ts";
import { useT } from "../app/use-t.ts";
import classes from "./empty-state.module.css";
import { Icon } from "./icon.tsx";

/** What didn't load, why, and what to try. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useT("common");
  const textOf = useErrorText();
  return (
    <div className={classes.state} data-tone="bad" role="alert">
      <span className={classes.icon}>
        <Icon name="warning" size={28} />
      </span>
      <p className={classes.title}>{t("errorTitle")}</p>
      <p className={classes.text}>{textOf(error)}</p>
      {isFinal(error) ? null : (
        <Button variant="default" onClick={onRetry}>
          {t("retry")}
        </Button>
      )}
    </div>
  );
}

/** Asking again would be answered the same. */
const isFinal = (error: unknown): boolean =>
  ["not_found", "bad_request", "forbidden"].includes(domainCodeOf(error) ?? "");
