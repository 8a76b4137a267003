import { Button, Modal } from "@mantine/core";
import { useBlocker } from "@tanstack/react-router";
import { useT } from "../app/use-t.ts";
import form from "./form.module.css";

/** Asks before a screen with unsaved changes is left, by link, by *back* or by closing the tab. */
export function LeaveGuard({ isDirty }: { isDirty: boolean }) {
  const t = useT("common");
  const blocker = useBlocker({ shouldBlockFn: () => isDirty, enableBeforeUnload: () => isDirty, withResolver: true });
  const stay = () => blocker.reset?.();
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
          <Button variant="default" onClick={() => blocker.proceed?.()}>
            {t("leaveGo")}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
