import type { GearKind } from "@rbo/shared/catalogue/catalogue.schema";
import { useNavigate } from "@tanstack/react-router";
import { queryClient } from "../../app/query-client.ts";
import { trpc } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import { leaveAsAsked } from "../../components/asked-leave.ts";
import { showToast } from "../../components/toasts.ts";
import { gearName } from "./gear-words.ts";

export type SavedGear = { id: string; manufacturer: string; model: string; gauge?: string | null };

/** What follows a save: the page of the new row, or of the one that stood already, in place of the form. */
export function useGearAdded(kind: GearKind, id: string): (saved: SavedGear) => Promise<void> {
  const t = useT("catalogue");
  const navigate = useNavigate();
  return async (saved) => {
    void queryClient.invalidateQueries({ queryKey: trpc.catalogue.pathKey() });
    void queryClient.invalidateQueries({ queryKey: trpc.rackets.pathKey() });
    void queryClient.invalidateQueries({ queryKey: trpc.strings.pathKey() });
    showToast({ message: t(saved.id === id ? "created" : "wasThere", { name: gearName(saved) }) });
    if (leaveAsAsked()) return;
    await navigate({
      to: kind === "racket" ? "/catalogue/rackets/$id" : "/catalogue/strings/$id",
      params: { id: saved.id },
      replace: true,
      ignoreBlocker: true,
    });
  };
}
