import { type Locale, locales } from "@rbo/shared/locale/locale";
import { showLocale, useLocale } from "../app/locale-store.ts";
import { Choice } from "./choice.tsx";

/** Each language by its own name, so that whoever landed in the wrong one finds the way out. */
export const localeNames: Record<Locale, string> = { en: "English", de: "Deutsch" };

/** Switches the language on screen at once. */
export function LocalePicker({ label }: { label: string }) {
  const { locale } = useLocale();
  return (
    <Choice
      label={label}
      options={locales.map((value) => ({ value, label: localeNames[value] }))}
      value={locale}
      onChange={(value) => void showLocale(value)}
    />
  );
}
