import { Textarea } from "@mantine/core";
import { useT } from "../../app/use-t.ts";

type ReasonFieldProps = {
  label: string;
  description?: string;
  value: string;
  onChange: (value: string) => void;
  isShort: boolean;
};

/** What will stand in the log: a few words at least. */
export function ReasonField({ label, description, value, onChange, isShort }: ReasonFieldProps) {
  const t = useT("offboarding");
  return (
    <Textarea
      label={label}
      description={description}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={isShort ? t("short") : undefined}
      maxLength={500}
      autosize
      minRows={2}
      required
      data-autofocus
    />
  );
}
