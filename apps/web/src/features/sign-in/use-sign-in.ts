import { type UseMutationResult, useMutation } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { postJson } from "../../app/plain-http.ts";
import { useEnter } from "./use-enter.ts";

export type Credentials = { email: string; password: string };

/** Signs in and opens the screen that was asked for before. */
export function useSignIn(): UseMutationResult<void, Error, Credentials> {
  const enter = useEnter();
  const { next } = useSearch({ from: "/signed-out/login" });
  return useMutation({
    mutationFn: async (credentials: Credentials) => {
      await postJson("/auth/sign-in", credentials);
      await enter(next);
    },
  });
}
