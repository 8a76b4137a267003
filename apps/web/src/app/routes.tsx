import { createRoute, createRouter, redirect } from "@tanstack/react-router";
import { adminRoutes } from "./admin-routes.ts";
import { CrashScreen } from "./crash-screen.tsx";
import { lazyScreen } from "./lazy-screen.ts";
import { showFurtherTexts } from "./locale-store.ts";
import { loadMe, root, signedIn, signedOut } from "./route-frames.ts";
import {
  catalogueSearch,
  clientsSearch,
  loginSearch,
  newClientSearch,
  newGearSearch,
  newOrderSearch,
  noticesSearch,
  ordersSearch,
  racketSearch,
  reportsSearch,
} from "./search-params.ts";

const login = createRoute({
  getParentRoute: () => signedOut,
  path: "/login",
  validateSearch: loginSearch,
  beforeLoad: async () => {
    if (await loadMe()) throw redirect({ to: "/" });
  },
  component: lazyScreen(() => import("../features/sign-in/login-screen.tsx"), "LoginScreen"),
});

const forgot = createRoute({
  getParentRoute: () => signedOut,
  path: "/forgot",
  component: lazyScreen(() => import("../features/sign-in/forgot-screen.tsx"), "ForgotScreen"),
});

const reset = createRoute({
  getParentRoute: () => signedOut,
  path: "/reset",
  component: lazyScreen(() => import("../features/sign-in/reset-screen.tsx"), "ResetScreen"),
});

const welcome = createRoute({
  getParentRoute: () => signedOut,
  path: "/welcome",
  component: lazyScreen(() => import("../features/sign-in/welcome-screen.tsx"), "WelcomeScreen"),
});

const dashboard = createRoute({
  getParentRoute: () => signedIn,
  path: "/",
  component: lazyScreen(() => import("../features/dashboard/dashboard-screen.tsx"), "DashboardScreen"),
});

const orders = createRoute({
  getParentRoute: () => signedIn,
  path: "/orders",
  validateSearch: ordersSearch,
  component: lazyScreen(() => import("../features/orders/orders-screen.tsx"), "OrdersScreen"),
});

const newOrder = createRoute({
  getParentRoute: () => signedIn,
  path: "/orders/new",
  validateSearch: newOrderSearch,
  component: lazyScreen(() => import("../features/orders/new-order-screen.tsx"), "NewOrderScreen"),
});

const order = createRoute({
  getParentRoute: () => signedIn,
  path: "/orders/$id",
  component: lazyScreen(() => import("../features/orders/order-screen.tsx"), "OrderScreen"),
});

const editOrder = createRoute({
  getParentRoute: () => signedIn,
  path: "/orders/$id/edit",
  component: lazyScreen(() => import("../features/orders/edit-order-screen.tsx"), "EditOrderScreen"),
});

const clients = createRoute({
  getParentRoute: () => signedIn,
  path: "/clients",
  validateSearch: clientsSearch,
  component: lazyScreen(() => import("../features/clients/clients-screen.tsx"), "ClientsScreen"),
});

const newClient = createRoute({
  getParentRoute: () => signedIn,
  path: "/clients/new",
  validateSearch: newClientSearch,
  component: lazyScreen(() => import("../features/clients/new-client-screen.tsx"), "NewClientScreen"),
});

const client = createRoute({
  getParentRoute: () => signedIn,
  path: "/clients/$id",
  component: lazyScreen(() => import("../features/clients/client-screen.tsx"), "ClientScreen"),
});

const racket = createRoute({
  getParentRoute: () => signedIn,
  path: "/rackets/$id",
  validateSearch: racketSearch,
  beforeLoad: showFurtherTexts,
  component: lazyScreen(() => import("../features/rackets/racket-screen.tsx"), "RacketScreen"),
});

const reports = createRoute({
  getParentRoute: () => signedIn,
  path: "/reports",
  validateSearch: reportsSearch,
  beforeLoad: showFurtherTexts,
  component: lazyScreen(() => import("../features/reports/reports-screen.tsx"), "ReportsScreen"),
});

const more = createRoute({
  getParentRoute: () => signedIn,
  path: "/more",
  component: lazyScreen(() => import("../features/more/more-screen.tsx"), "MoreScreen"),
});

const catalogue = createRoute({
  getParentRoute: () => signedIn,
  path: "/catalogue",
  validateSearch: catalogueSearch,
  beforeLoad: showFurtherTexts,
  component: lazyScreen(() => import("../features/catalogue/catalogue-screen.tsx"), "CatalogueScreen"),
});

const newGear = createRoute({
  getParentRoute: () => signedIn,
  path: "/catalogue/new",
  validateSearch: newGearSearch,
  beforeLoad: showFurtherTexts,
  component: lazyScreen(() => import("../features/catalogue/new-gear-screen.tsx"), "NewGearScreen"),
});

const catalogueRacket = createRoute({
  getParentRoute: () => signedIn,
  path: "/catalogue/rackets/$id",
  beforeLoad: showFurtherTexts,
  component: lazyScreen(() => import("../features/catalogue/gear-screen.tsx"), "CatalogueRacketScreen"),
});

const catalogueString = createRoute({
  getParentRoute: () => signedIn,
  path: "/catalogue/strings/$id",
  beforeLoad: showFurtherTexts,
  component: lazyScreen(() => import("../features/catalogue/gear-screen.tsx"), "CatalogueStringScreen"),
});

const notices = createRoute({
  getParentRoute: () => signedIn,
  path: "/notices",
  validateSearch: noticesSearch,
  component: lazyScreen(() => import("../features/notices/notices-screen.tsx"), "NoticesScreen"),
});

const settings = createRoute({
  getParentRoute: () => signedIn,
  path: "/settings",
  beforeLoad: showFurtherTexts,
  component: lazyScreen(() => import("../features/settings/settings-screen.tsx"), "SettingsScreen"),
});

const importData = createRoute({
  getParentRoute: () => signedIn,
  path: "/settings/import",
  beforeLoad: showFurtherTexts,
  component: lazyScreen(() => import("../features/imports/import-screen.tsx"), "ImportScreen"),
});

/** Every screen of the app; each is loaded when it is first opened (or its link is about to be). */
export const appRouter = createRouter({
  routeTree: root.addChildren([
    signedOut.addChildren([login, forgot, reset, welcome]),
    signedIn.addChildren([
      dashboard,
      orders,
      newOrder,
      order,
      editOrder,
      clients,
      newClient,
      client,
      racket,
      catalogue,
      newGear,
      catalogueRacket,
      catalogueString,
      notices,
      reports,
      more,
      settings,
      importData,
      adminRoutes,
    ]),
  ]),
  defaultPreload: "intent",
  defaultErrorComponent: CrashScreen,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be merged into the router's own
  interface Register {
    router: typeof appRouter;
  }
}
