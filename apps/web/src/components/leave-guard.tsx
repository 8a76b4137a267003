import { Button, Modal } from "@mantine/core";
import { useBlocker } from "@tanstack/react-router";
import { useT } from "../app/use-t.ts";
import type { DraftGuard } from "../drafts/use-draft.ts";
import form from "./form.module.css";

/**
 * Asks before a form with unsaved changes is left by a link or by *back*; whoever leaves lets go of what was typed.
 * Closing or loading the tab is asked about only where the browser could not keep it.
 */
export function LeaveGuard({ isDirty, isKept, onLeave }: DraftGuard) {
  const t = useT("common");
  const blocker = useBlocker({
    shouldBlockFn: () => isDirty,
    enableBeforeUnload: () => isDirty && !isKept(),
    withResolver: true,
  });
  const stay = () => blocker.reset?.();
  const leave = () => {
    onLeave();
    blocker.proceed?.();
  };
  return (
    <Modal
      opened={blocker.status === "blocked"}
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
