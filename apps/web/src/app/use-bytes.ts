import { intlLocale } from "@rbo/shared/locale/locale";
import { useCallback } from "react";
import { useLocale } from "./locale-store.ts";

/** Sizes of files as people read them: "640 kB", "3.2 MB". */
export function useBytes(): (bytes: number) => string {
  const { locale } = useLocale();
  return useCallback(
    (bytes) => {
      const isSmall = bytes < 999_500;
      return new Intl.NumberFormat(intlLocale(locale), {
        style: "unit",
        unit: isSmall ? "kilobyte" : "megabyte",
        maximumFractionDigits: isSmall ? 0 : 1,
      }).format(isSmall ? Math.ceil(bytes / 1000) : bytes / 1_000_000);
    },
    [locale],
  );
}
