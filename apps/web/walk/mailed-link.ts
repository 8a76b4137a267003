import type { TestRelay } from "@rbo/mailer/testing/test-relay";
import { vi } from "vitest";

/** The path of the one-time link in the mail to the address, once the relay has it. */
export function mailedLink(relay: TestRelay, address: string): Promise<string> {
  return vi.waitFor(
    () => {
      const mail = relay.received.find(({ to }) => to.includes(address));
      const [link] = /https?:\/\/\S+#token=[\w-]+/.exec(unquoted(mail?.raw ?? "")) ?? [];
      if (!link) throw new Error(`no link for ${address} yet`);
      const { pathname, hash } = new URL(link);
      return `${pathname}${hash}`;
    },
    { timeout: 60_000, interval: 300 },
  );
}

/** Quoted-printable breaks long lines and writes "=" as "=3D". */
const unquoted = (raw: string): string => raw.replace(/=\r?\n/g, "").replaceAll("=3D", "=");
