import { SegmentedControl } from "@mantine/core";
import { type Locale, locales } from "@rbo/shared/locale/locale";
import { useId } from "react";
import { showLocale, useLocale } from "../app/locale-store.ts";
import classes from "./locale-picker.module.css";

/** Each language by its own name, so that whoever landed in the wrong one finds the way out. */
export const localeNames: Record<Locale, string> = { en: "English", de: "Deutsch" };

/** Switches the language on screen at once. */
export function LocalePicker({ label }: { label: string }) {
  const { locale } = useLocale();
  const id = useId();
  return (
    <div className={classes.picker}>
      <span id={id} className={classes.label}>
        {label}
      </span>
      <SegmentedControl
        aria-labelledby={id}
        size="md"
        fullWidth
        value={locale}
        onChange={(value) => void showLocale(value)}
        data={locales.map((value) => ({ value, label: localeNames[value] }))}
      />
    </div>
  );
}
