/** The screens of the menu that are always in reach. */
export const mainPlaces = [
  { to: "/orders/new", word: "addJob", icon: "plus" },
  { to: "/", word: "today", icon: "today" },
  { to: "/orders", word: "jobs", icon: "jobs" },
  { to: "/clients", word: "clients", icon: "clients" },
] as const;

/** The others: in the rail on a desk, behind *More* in a phone's tab bar, which has room for five. */
export const furtherPlaces = [
  { to: "/catalogue", word: "catalogue", icon: "catalogue" },
  { to: "/reports", word: "reports", icon: "reports" },
  { to: "/settings", word: "settings", icon: "settings" },
] as const;

/** A group of their own, for administrators. */
export const adminPlaces = [
  { to: "/admin/moderation", word: "moderation", icon: "inbox" },
  { to: "/admin/stringers", word: "stringers", icon: "clients" },
  { to: "/admin/people", word: "people", icon: "person" },
  { to: "/admin/mail", word: "mail", icon: "mail" },
  { to: "/admin/audit", word: "audit", icon: "shield" },
] as const;
