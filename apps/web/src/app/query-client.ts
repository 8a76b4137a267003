import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { isSignedOut, isWorthRetrying } from "./error-text.ts";
import { askToSignInAgain } from "./session-store.ts";

const onError = (error: unknown): void => {
  if (isSignedOut(error)) askToSignInAgain();
};

/** One cache for the app. What a screen showed last stays on it while newer data is on its way. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      networkMode: "always",
      retry: (failures, error) => failures < 2 && isWorthRetrying(error),
      retryDelay: (attempt) => Math.min(500 * 2 ** attempt, 4000),
    },
    mutations: { networkMode: "always" },
  },
});
