import { createRootRoute, createRoute, redirect } from "@tanstack/react-router";
import { AdminGate } from "./admin-gate.tsx";
import { AppFrame } from "./app-frame.tsx";
import { CrashScreen } from "./crash-screen.tsx";
import { browserLocale, showFurtherTexts, showLocale } from "./locale-store.ts";
import { NotFoundScreen } from "./not-found-screen.tsx";
import { queryClient } from "./query-client.ts";
import { meQuery } from "./use-me.ts";

export const loadMe = () => queryClient.ensureQueryData(meQuery());

export const root = createRootRoute({ notFoundComponent: NotFoundScreen, errorComponent: CrashScreen });

/** Everything below it is for signed-in people, in their account's language. */
export const signedIn = createRoute({
  getParentRoute: () => root,
  id: "signed-in",
  component: AppFrame,
  beforeLoad: async ({ location }) => {
    const me = await loadMe();
    if (!me) throw redirect({ to: "/login", search: location.href === "/" ? {} : { next: location.href } });
    await showLocale(me.locale);
  },
});

export const signedOut = createRoute({
  getParentRoute: () => root,
  id: "signed-out",
  beforeLoad: () => showLocale(browserLocale()),
});

/** Its pages are for administrators; whoever else types their address is told so. */
export const adminOnly = createRoute({
  getParentRoute: () => signedIn,
  id: "admin-only",
  beforeLoad: showFurtherTexts,
  component: AdminGate,
});
