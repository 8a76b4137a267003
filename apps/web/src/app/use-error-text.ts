import { useCallback } from "react";
import { errorText } from "./error-text.ts";
import { useT } from "./use-t.ts";

/** `errorText` in the language on screen. */
export function useErrorText(): (error: unknown) => string {
  const t = useT("common");
  return useCallback((error) => errorText(error, { unreachable: t("unreachable"), unexpected: t("unexpected") }), [t]);
}
