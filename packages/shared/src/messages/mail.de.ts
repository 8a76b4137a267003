import type { mailEn } from "./mail.en.ts";

export const mailDe: Record<keyof typeof mailEn, string> = {
  greeting: "Hallo {name}",
  otherwise: "Der Knopf tut nichts? Öffne diese Adresse in deinem Browser:",
};
