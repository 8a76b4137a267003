import { useEffect, useRef } from "react";
import { useErrorText } from "../app/use-error-text.ts";
import classes from "./form.module.css";
import { Icon } from "./icon.tsx";

/**
 * Why a save failed, inside its form: read out at once, and the focus goes to the first marked field. What was typed
 * stays where it is.
 */
export function FormError({ error }: { error: unknown }) {
  const textOf = useErrorText();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) ref.current?.closest("form")?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [error]);
  return (
    <div ref={ref} role="alert" className={classes.alert}>
      {error ? (
        <p className={classes.error}>
          <Icon name="warning" size={20} />
          {textOf(error)}
        </p>
      ) : null}
    </div>
  );
}
