import { useSearch } from "@tanstack/react-router";
import { postJson } from "../../app/plain-http.ts";
import { useSave } from "../../app/use-save.ts";
import { useEnter } from "./use-enter.ts";

export type Credentials = { email: string; password: string };

/** Signs in and opens the screen that was asked for before. */
export function useSignIn(onSignedIn: () => void) {
  const enter = useEnter();
  const { next } = useSearch({ from: "/signed-out/login" });
  return useSave({
    mutationFn: async (credentials: Credentials) => {
      await postJson("/auth/sign-in", credentials);
      onSignedIn();
      await enter(next);
    },
  });
}
