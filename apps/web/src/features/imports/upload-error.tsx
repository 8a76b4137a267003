import { Button } from "@mantine/core";
import { useErrorText } from "../../app/use-error-text.ts";
import { useT } from "../../app/use-t.ts";
import { Note } from "../../components/note.tsx";
import { type FilePlace, FileRefusedError } from "./import-refusal.ts";
import classes from "./imports.module.css";

type UploadErrorProps = { title: string; text?: string; error: unknown; onRetry: () => void };

/** Why it failed, where in the file, and the way to try again with the same file. */
export function UploadError({ title, text, error, onRetry }: UploadErrorProps) {
  const t = useT("common");
  const errorText = useErrorText();
  const retry = (
    <Button variant="subtle" onClick={onRetry}>
      {t("retry")}
    </Button>
  );
  return (
    <Note tone="bad" title={title} isAlert actions={retry}>
      <p className={classes.status}>{text ?? errorText(error)}</p>
      {error instanceof FileRefusedError && error.places.length > 0 ? <Places places={error.places} /> : null}
    </Note>
  );
}

function Places({ places }: { places: readonly FilePlace[] }) {
  const t = useT("imports");
  return (
    <>
      <p className={classes.strong}>{t("placesTitle")}</p>
      <ul className={classes.reasons}>
        {places.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <code>{path}</code>: {message}
          </li>
        ))}
      </ul>
    </>
  );
}
