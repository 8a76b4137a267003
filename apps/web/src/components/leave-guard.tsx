import { Button, Modal } from "@mantine/core";
import { useBlocker } from "@tanstack/react-router";
import { useEffect } from "react";
import { useT } from "../app/use-t.ts";
import type { DraftGuard } from "../drafts/use-draft.ts";
import { keepAskedLeave } from "./asked-leave.ts";
import form from "./form.module.css";

/**
 * Asks before a form with unsaved changes is left by a link or by *back*; whoever leaves lets go of what was typed.
 * While it is being saved, the save's outcome decides: it is left after a success, and asked about after a failure.
 * Closing or loading the tab is asked about only where the browser could not keep it.
 */
export function LeaveGuard({ isDirty, isSaving, isKept, onLeave }: DraftGuard & { isSaving: boolean }) {
  const t = useT("common");
  const blocker = useBlocker({
    shouldBlockFn: () => isDirty || isSaving,
    enableBeforeUnload: () => isDirty && !isKept(),
    withResolver: true,
  });
  const { proceed } = blocker;
  useEffect(() => {
    if (!proceed) return;
    const letGo = keepAskedLeave(proceed);
    return () => {
      letGo();
      // A form that went while it was asked about was saved.
      proceed();
    };
  }, [proceed]);
  useEffect(() => {
    if (!isDirty && !isSaving) proceed?.();
  }, [isDirty, isSaving, proceed]);

  const stay = () => blocker.reset?.();
  const leave = () => {
    onLeave();
    proceed?.();
  };
  return (
    <Modal
      opened={blocker.status === "blocked" && !isSaving}
      onClose={stay}
      title={t("leaveTitle")}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <div className={form.form}>
        <p className={form.note}>{t("leaveText")}</p>
        <div className={form.actions}>
          <Button onClick={stay} data-autofocus>
            {t("leaveStay")}
          </Button>
          <Button variant="default" onClick={leave}>
            {t("leaveGo")}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
