import type { Screen } from "./screen.ts";

/** Once the relay refuses everything: what stringers are told of it, and what administrators are. */
export const stoppedMailScreens: readonly Screen[] = [
  { name: "today-mail-stopped", route: "/", who: "stringer", path: "/" },
  { name: "job-held", route: "/orders/$id", who: "stringer", path: ({ jobs }) => `/orders/${jobs.held}` },
  { name: "job-will-be-held", route: "/orders/$id", who: "stringer", path: ({ jobs }) => `/orders/${jobs.ordered}` },
  {
    ...{ name: "today-admin-mail-stopped", route: "/", who: "admin", path: "/" },
    act: (page) => page.getByRole("alert").waitFor(),
  },
  {
    ...{ name: "mail-log-stopped", route: "/admin/mail", who: "admin", path: "/admin/mail" },
    act: (page) => page.getByRole("alert").waitFor(),
  },
];
