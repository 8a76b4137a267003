import type { ReactNode } from "react";
import { ErrorState } from "./error-state.tsx";

type LoadedProps<Data> = {
  query: { data: Data | undefined; error: unknown; refetch: () => unknown };
  /** Shown until the first answer. */
  skeleton: ReactNode;
  children: (data: Data) => ReactNode;
};

/** A query's three states: its skeleton, its error with *try again*, or its data (older data stays while newer loads). */
export function Loaded<Data>({ query, skeleton, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return skeleton;
}
