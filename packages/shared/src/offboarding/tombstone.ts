import type { Locale } from "../locale/locale.ts";

const names: Record<Locale, string> = { en: "Erased account", de: "Gelöschtes Konto" };

/**
 * What remains of an account that was erased: enough for the audit log to tell it from others, and an address that
 * nobody has, so that the one it had is free again (".invalid" is reserved, RFC 2606).
 */
export const tombstoneOf = ({ id, defaultLocale }: { id: string; defaultLocale: Locale }) => ({
  displayName: `${names[defaultLocale]} ${id.slice(-6)}`,
  email: `${id}@erased.invalid`,
});
