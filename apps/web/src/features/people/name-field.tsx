import { TextInput } from "@mantine/core";
import { fieldErrors } from "../../app/error-text.ts";
import { useT } from "../../app/use-t.ts";

type NameFieldProps = { name: string; value: string; onChange: (value: string) => void; error: unknown };

/** The name once more, so that nobody is erased or joined by a slip. */
export function NameField({ name, value, onChange, error }: NameFieldProps) {
  const t = useT("people");
  return (
    <TextInput
      label={t("typeName", { name })}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={fieldErrors(error).typedName}
      autoComplete="off"
      spellCheck={false}
      maxLength={161}
      required
    />
  );
}
