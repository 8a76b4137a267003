import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useT } from "../app/use-t.ts";

type DialogProps = {
  isOpen: boolean;
  title: string;
  onClose: () => void;
  /** For whoever is quick: there at once, and gone at once. */
  isInstant?: boolean;
  children: ReactNode;
};

/** A question in front of the page; Escape and the cross, which has a name, close it. */
export function Dialog({ isOpen, title, onClose, isInstant = false, children }: DialogProps) {
  const t = useT("common");
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={title}
      closeButtonProps={{ "aria-label": t("close") }}
      {...(isInstant ? { transitionProps: { duration: 0 } } : {})}
    >
      {children}
    </Modal>
  );
}
