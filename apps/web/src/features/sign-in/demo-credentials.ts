/** The accounts of the demo story, known to everybody: they exist in the demo's own data folder and nowhere else. */
export const demoAccounts = [
  { name: "Anna", email: "anna@demo.test", role: "demoStringer" },
  { name: "Ben", email: "ben@demo.test", role: "demoStringer" },
  { name: "Admin", email: "admin@demo.test", role: "demoAdmin" },
] as const;

export const demoPassword = "stringing-is-fun-26";
