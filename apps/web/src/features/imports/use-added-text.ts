import { useCallback } from "react";
import { useT } from "../../app/use-t.ts";

const kinds = ["orders", "clients", "rackets", "strings", "receipts", "mails", "logos", "settings"] as const;

/** "745 jobs, 47 clients, 12 rackets"; empty where nothing was added. */
export function useAddedText(): (added: Partial<Record<(typeof kinds)[number], number>>) => string {
  const t = useT("imports");
  return useCallback(
    (added) =>
      kinds
        .flatMap((kind) => {
          const count = added[kind] ?? 0;
          return count > 0 ? [t(`added.${kind}`, { count })] : [];
        })
        .join(", "),
    [t],
  );
}
