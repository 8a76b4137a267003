import { ActionIcon, TextInput } from "@mantine/core";
import { formatDate, parseTypedDate } from "@rbo/shared/dates/calendar-date";
import { useRef } from "react";
import { useLocale } from "../app/locale-store.ts";
import { useFormat } from "../app/use-format.ts";
import { useT } from "../app/use-t.ts";
import { Icon } from "../components/icon.tsx";
import type { TextFieldProps } from "./field-props.ts";
import classes from "./fields.module.css";

/** A day as people type it ("3.5.26", "3.5."), or picked from the device's own calendar. */
export function DateField({ value, onChange, onBlur, ...field }: TextFieldProps) {
  const t = useT("orders");
  const { locale } = useLocale();
  const format = useFormat();
  const calendar = useRef<HTMLInputElement>(null);
  const date = parseTypedDate(value, format.today());
  const show = (day: string) => onChange(formatDate(day, locale, "short"));
  return (
    <TextInput
      {...field}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => {
        if (date) show(date);
        onBlur?.();
      }}
      autoComplete="off"
      rightSectionWidth={48}
      rightSection={
        <span className={classes.calendar}>
          <input
            ref={calendar}
            type="date"
            tabIndex={-1}
            aria-hidden="true"
            value={date ?? ""}
            onChange={(event) => event.currentTarget.value && show(event.currentTarget.value)}
          />
          <ActionIcon
            aria-label={`${field.label}: ${t("form.pickDay")}`}
            onClick={() => calendar.current?.showPicker()}
          >
            <Icon name="calendar" size={20} />
          </ActionIcon>
        </span>
      }
    />
  );
}
