import type { clients as english } from "../en/clients.ts";
import type { Translated } from "../messages.ts";

export const clients: Translated<typeof english> = {
  title: "clients",
};
