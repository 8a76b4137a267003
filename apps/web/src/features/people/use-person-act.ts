import { useMutation } from "@tanstack/react-query";
import { queryClient } from "../../app/query-client.ts";
import { api, trpc } from "../../app/trpc.ts";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { showToast } from "../../components/toasts.ts";
import type { PersonJson } from "./people-json.ts";
import type { PersonAct } from "./person-act-dialog.tsx";

type Given = { reason: string; typedName: string };

/** Does what was chosen about the person, with the reason given. */
export function usePersonAct({ act, person }: { act: PersonAct; person: PersonJson }, onDone: () => void) {
  const t = useT("people");
  const format = useFormat();
  return useMutation({
    mutationFn: (given: Given) => carryOut(act, person, given),
    onSuccess: (dueAt) => {
      showToast({
        message: t(`${act.kind}Done`, { name: person.name, date: dueAt === null ? "" : format.day(dueAt) }),
      });
      onDone();
    },
    // Looking again is written down again, so only where something has changed.
    onSettled: () =>
      act.kind === "download" ? undefined : queryClient.invalidateQueries({ queryKey: trpc.people.pathKey() }),
  });
}

/** Resolves to when the person will be erased, where that is what was asked for. */
async function carryOut(act: PersonAct, { id }: PersonJson, { reason, typedName }: Given): Promise<string | null> {
  switch (act.kind) {
    case "download":
      window.location.assign(`/exports/person?${new URLSearchParams({ id, reason })}`);
      return null;
    case "erase":
      return (await api.people.requestErasure.mutate({ id, reason, typedName })).dueAt;
    case "cancel":
      await api.people.cancelErasure.mutate({ personId: id, erasureId: act.erasureId, reason });
      return null;
  }
}
