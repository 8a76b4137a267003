import { Button } from "@mantine/core";
import type { ExportFormat } from "@rbo/shared/exports/export-format";
import { useErrorText } from "../../app/use-error-text.ts";
import { useMe } from "../../app/use-me.ts";
import { useT } from "../../app/use-t.ts";
import { Note } from "../../components/note.tsx";
import { BrokenOffError, NotSavedError } from "./read-export.ts";
import { startDownload } from "./start-download.ts";

/** Why there is no file, and that nothing of it was kept. */
export function DownloadError({ format, error }: { format: ExportFormat; error: unknown }) {
  const t = useT("exports");
  const tCommon = useT("common");
  const errorText = useErrorText();
  const me = useMe();
  const retry = (
    <Button variant="subtle" onClick={() => void startDownload(format, me)}>
      {tCommon("retry")}
    </Button>
  );
  return (
    <Note tone="bad" isAlert actions={retry}>
      {error instanceof BrokenOffError
        ? t("brokeOff")
        : error instanceof NotSavedError
          ? t("notSaved")
          : errorText(error)}
    </Note>
  );
}
