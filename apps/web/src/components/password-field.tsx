import { PasswordInput, type PasswordInputProps } from "@mantine/core";
import { useT } from "../app/use-t.ts";

/** A password, with a button that shows it. */
export function PasswordField(props: Omit<PasswordInputProps, "visibilityToggleButtonProps">) {
  const t = useT("common");
  const toggle = { "aria-label": t("showPassword") };
  return <PasswordInput {...props} rightSectionWidth={46} visibilityToggleButtonProps={toggle} />;
}
