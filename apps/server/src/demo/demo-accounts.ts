import type { Role } from "@rbo/shared/accounts/account.schema";
import type { SettingsFields } from "@rbo/shared/settings/settings.schema";
import { demoId } from "./demo-id.ts";

/** Known to everybody: these accounts exist in the demo's own data folder and nowhere else (contract: Commands). */
export const demoPassword = "stringing-is-fun-26";

export type DemoAccount = { id: string; email: string; role: Role; settings: SettingsFields };

const swiss = { currency: "CHF", timeZone: "Europe/Zurich", receiptDisclosure: null } as const;

export const admin: DemoAccount = {
  id: demoId("admin"),
  email: "admin@demo.test",
  role: "admin",
  settings: {
    ...swiss,
    displayName: "Regula Frei",
    businessName: null,
    businessAddress: null,
    phone: null,
    receiptThankYou: null,
    defaultLocale: "en",
    defaultLabourMinor: 2500,
    tensionUnit: "kg",
  },
};

export const anna: DemoAccount = {
  id: demoId("anna"),
  email: "anna@demo.test",
  role: "stringer",
  settings: {
    ...swiss,
    displayName: "Anna Brunner",
    businessName: "Saitenwerk Winterthur",
    businessAddress: "Technikumstrasse 12\n8400 Winterthur",
    phone: "052 555 01 42",
    receiptThankYou: "Danke für dein Vertrauen und gutes Spiel!",
    defaultLocale: "de",
    defaultLabourMinor: 2500,
    tensionUnit: "kg",
  },
};

export const ben: DemoAccount = {
  id: demoId("ben"),
  email: "ben@demo.test",
  role: "stringer",
  settings: {
    ...swiss,
    displayName: "Ben Walker",
    businessName: "Baseline Strings",
    businessAddress: "Hardturmstrasse 200\n8005 Zürich",
    phone: "044 555 02 77",
    receiptThankYou: "Thank you, and enjoy your game.",
    defaultLocale: "en",
    defaultLabourMinor: 3000,
    tensionUnit: "lb",
  },
};

export const demoAccounts = [admin, anna, ben] as const;
