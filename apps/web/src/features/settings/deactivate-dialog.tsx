import { Button, Modal, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { fieldErrors } from "../../app/error-text.ts";
import { trpc } from "../../app/trpc.ts";
import { useMe } from "../../app/use-me.ts";
import { useSave } from "../../app/use-save.ts";
import { useT } from "../../app/use-t.ts";
import formClasses from "../../components/form.module.css";
import { FormError } from "../../components/form-error.tsx";
import { forgetDrafts } from "../../drafts/browser-stores.ts";
import classes from "./settings.module.css";

/** Asks for the address to be typed, so that nobody closes an account by a slip; afterwards nothing stays on the device. */
export function DeactivateDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useT("settings");
  const common = useT("common");
  const { email } = useMe();
  const form = useForm({ initialValues: { email: "" } });
  const deactivate = useSave(
    trpc.settings.deactivate.mutationOptions({
      onSuccess: () => {
        forgetDrafts();
        sessionStorage.clear();
        window.location.assign("/login");
      },
      onError: (error) => form.setErrors(fieldErrors(error)),
    }),
  );
  const isBusy = deactivate.isPending || deactivate.isSuccess;
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t("deactivateTitle")}
      closeButtonProps={{ "aria-label": common("close") }}
    >
      <form className={formClasses.form} onSubmit={form.onSubmit(deactivate.save)}>
        <ul className={classes.effects}>
          <li>{t("deactivateSessions")}</li>
          <li>{t("deactivateData")}</li>
          <li>{t("deactivateBack")}</li>
        </ul>
        <TextInput
          label={t("deactivateType", { email })}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
          data-autofocus
          {...form.getInputProps("email")}
        />
        <FormError error={deactivate.error} />
        <div className={formClasses.actions}>
          <Button type="submit" color="red.9" loading={isBusy}>
            {t("deactivate")}
          </Button>
          <Button variant="default" onClick={onClose}>
            {common("cancel")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
