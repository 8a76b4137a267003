import { createRoute } from "@tanstack/react-router";
import { lazyScreen } from "./lazy-screen.ts";
import { adminOnly } from "./route-frames.ts";
import { auditSearch, mailLogSearch, mergeSearch, stringersSearch } from "./search-params.ts";

const adminMail = createRoute({
  getParentRoute: () => adminOnly,
  path: "/admin/mail",
  validateSearch: mailLogSearch,
  component: lazyScreen(() => import("../features/mail/mail-screen.tsx"), "MailScreen"),
});

const adminModeration = createRoute({
  getParentRoute: () => adminOnly,
  path: "/admin/moderation",
  component: lazyScreen(() => import("../features/moderation/moderation-screen.tsx"), "ModerationScreen"),
});

const adminImport = createRoute({
  getParentRoute: () => adminOnly,
  path: "/admin/catalogue-import",
  component: lazyScreen(
    () => import("../features/catalogue-import/catalogue-import-screen.tsx"),
    "CatalogueImportScreen",
  ),
});

const adminStringers = createRoute({
  getParentRoute: () => adminOnly,
  path: "/admin/stringers",
  validateSearch: stringersSearch,
  component: lazyScreen(() => import("../features/stringers/stringers-screen.tsx"), "StringersScreen"),
});

const adminPeople = createRoute({
  getParentRoute: () => adminOnly,
  path: "/admin/people",
  component: lazyScreen(() => import("../features/people/people-screen.tsx"), "PeopleScreen"),
});

const adminPerson = createRoute({
  getParentRoute: () => adminOnly,
  path: "/admin/people/$id",
  component: lazyScreen(() => import("../features/people/person-screen.tsx"), "PersonScreen"),
});

const adminMerge = createRoute({
  getParentRoute: () => adminOnly,
  path: "/admin/people/$id/merge",
  validateSearch: mergeSearch,
  component: lazyScreen(() => import("../features/people/merge-screen.tsx"), "MergeScreen"),
});

const adminLeaving = createRoute({
  getParentRoute: () => adminOnly,
  path: "/admin/stringers/$id/leaving",
  component: lazyScreen(() => import("../features/offboarding/offboarding-screen.tsx"), "OffboardingScreen"),
});

const adminAudit = createRoute({
  getParentRoute: () => adminOnly,
  path: "/admin/audit",
  validateSearch: auditSearch,
  component: lazyScreen(() => import("../features/audit/audit-screen.tsx"), "AuditScreen"),
});

/** The screens for administrators alone. */
export const adminRoutes = adminOnly.addChildren([
  adminModeration,
  adminImport,
  adminStringers,
  adminLeaving,
  adminPeople,
  adminPerson,
  adminMerge,
  adminMail,
  adminAudit,
]);
