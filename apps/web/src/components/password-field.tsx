import { PasswordInput, type PasswordInputProps } from "@mantine/core";
import { useT } from "../app/use-t.ts";

/** A password, with a button that shows it. */
export function PasswordField(props: Omit<PasswordInputProps, "visibilityToggleButtonProps">) {
  const t = useT("common");
  const toggle = { "aria-label": t("showPassword") };
  // The library marks a faulty one for the eye alone.
  const isInvalid = props.error ? true : undefined;
  return (
    <PasswordInput {...props} aria-invalid={isInvalid} rightSectionWidth={46} visibilityToggleButtonProps={toggle} />
  );
}
