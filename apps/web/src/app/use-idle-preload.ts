import { type LinkProps, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

/** The first screen has had its turn by then, on a slow phone too. */
const afterMs = 2500;

/** Fetches the code of these screens ahead of the first tap, once the screen in sight is done. */
export function useIdlePreload(places: readonly { to: LinkProps["to"] }[]): void {
  const router = useRouter();
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const { to } of places) void router.preloadRoute({ to });
    }, afterMs);
    return () => clearTimeout(timer);
  }, [router, places]);
}
