import { Textarea } from "@mantine/core";
import { useT } from "../../app/use-t.ts";

type ReasonFieldProps = { value: string; isShort: boolean; onChange: (value: string) => void };

/** Why: asked before every look and every act. */
export function ReasonField({ value, isShort, onChange }: ReasonFieldProps) {
  const t = useT("people");
  return (
    <Textarea
      label={t("reason")}
      description={t("reasonHint")}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={isShort ? t("reasonShort") : undefined}
      maxLength={500}
      autosize
      minRows={2}
      required
    />
  );
}
