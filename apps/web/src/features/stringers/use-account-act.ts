import { queryClient } from "../../app/query-client.ts";
import { api, trpc } from "../../app/trpc.ts";
import { useSave } from "../../app/use-save.ts";
import { useT } from "../../app/use-t.ts";
import { showToast } from "../../components/toasts.ts";
import type { ChosenAct } from "./account-act-dialog.tsx";

/** Does what was chosen to the account, with the reason given. */
export function useAccountAct({ account, act }: ChosenAct, onDone: () => void) {
  const t = useT("stringers");
  return useSave({
    mutationFn: (reason: string) => carryOut({ account, act }, reason),
    onSuccess: () => {
      showToast({ message: t(`act.${act}.done`, { name: account.displayName }) });
      onDone();
    },
    onSettled: async () => {
      // Whoever took their own role away is an administrator no longer, and is shown so.
      await queryClient.invalidateQueries({ queryKey: trpc.auth.me.queryKey() });
      await queryClient.invalidateQueries({ queryKey: trpc.stringers.list.pathKey() });
    },
  });
}

async function carryOut({ account: { id }, act }: ChosenAct, reason: string): Promise<void> {
  switch (act) {
    case "make_admin":
      return api.stringers.changeRole.mutate({ id, reason, role: "admin" });
    case "make_stringer":
      return api.stringers.changeRole.mutate({ id, reason, role: "stringer" });
    case "deactivate":
      return api.stringers.deactivate.mutate({ id, reason });
    case "reactivate":
      return api.stringers.reactivate.mutate({ id, reason });
    case "download":
      window.location.assign(`/exports/archive?${new URLSearchParams({ as_stringer: id, reason })}`);
  }
}
