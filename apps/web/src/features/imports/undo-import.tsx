import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import { queryClient } from "../../app/query-client.ts";
import { trpc } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import form from "../../components/form.module.css";
import { FormError } from "../../components/form-error.tsx";
import type { ImportJson } from "./import-json.ts";
import { useAddedText } from "./use-added-text.ts";
import { useUndoImport } from "./use-undo-import.ts";

/** Takes an import back, after saying what leaves the book; a refusal is said where it was asked. */
export function UndoImport({ view }: { view: ImportJson }) {
  const t = useT("imports");
  const tCommon = useT("common");
  const addedText = useAddedText();
  const [isAsking, setIsAsking] = useState(false);
  const undo = useUndoImport(() => setIsAsking(false));
  const close = () => {
    setIsAsking(false);
    undo.reset();
    // What was refused stands in the list as it is by now; before, that would take the answer away with this dialog.
    void queryClient.invalidateQueries({ queryKey: trpc.settings.imports.queryKey() });
  };
  return (
    <>
      <Button
        variant="default"
        size="sm"
        aria-label={t("undoLabel", { file: view.fileName })}
        onClick={() => setIsAsking(true)}
      >
        {t("undo")}
      </Button>
      <Modal
        opened={isAsking}
        onClose={close}
        title={t("undoTitle")}
        closeButtonProps={{ "aria-label": tCommon("close") }}
      >
        <div className={form.form}>
          <p className={form.note}>
            {t("undoText", { file: view.fileName, what: addedText(view.added) || t("undoSettings") })}
          </p>
          <FormError error={undo.error} />
          <div className={form.actions}>
            <Button loading={undo.isPending} disabled={undo.isError} onClick={() => undo.mutate({ id: view.id })}>
              {t("undoNow")}
            </Button>
            <Button variant="default" onClick={close} data-autofocus>
              {tCommon("cancel")}
            </Button>
          </div>
        </div>
      </Modal>
    </>
  );
}
