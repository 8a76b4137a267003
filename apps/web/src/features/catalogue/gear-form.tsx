import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import formClasses from "../../components/form.module.css";
import { FormError } from "../../components/form-error.tsx";

export type GearFormProps = {
  error: unknown;
  isSaving: boolean;
  submitLabel: string;
  /** Under the fields, such as what saving will change elsewhere. */
  hint?: ReactNode;
  /** Beside the button that saves. */
  beside?: ReactNode;
};

type FrameProps = GearFormProps & { onSubmit: (event: React.FormEvent<HTMLFormElement>) => void; children: ReactNode };

/** The fields of a racket or string, why a save failed, and the button that saves. */
export function GearForm({ error, isSaving, submitLabel, hint, beside, onSubmit, children }: FrameProps) {
  return (
    <form className={formClasses.form} onSubmit={onSubmit}>
      {children}
      {hint}
      <FormError error={error} />
      <div className={formClasses.actions}>
        <Button type="submit" loading={isSaving}>
          {submitLabel}
        </Button>
        {beside}
      </div>
    </form>
  );
}
