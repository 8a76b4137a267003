import { PasswordInput, type PasswordInputProps } from "@mantine/core";
import { useT } from "../app/use-t.ts";

/** A password, with a button that shows it. */
export function PasswordField(props: Omit<PasswordInputProps, "visibilityToggleButtonProps">) {
  const t = useT("common");
  return <PasswordInput {...props} visibilityToggleButtonProps={{ "aria-label": t("showPassword") }} />;
}
