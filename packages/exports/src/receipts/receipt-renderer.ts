import { fileURLToPath } from "node:url";
import type { ReceiptFacts } from "@rbo/shared/receipts/receipt-facts";
import type { ReceiptPreview } from "@rbo/shared/receipts/receipt-preview.schema";
import { Piscina } from "piscina";
import type { LogoType } from "./logo-type.ts";

export type ReceiptDocument = {
  facts: ReceiptFacts;
  /** The bytes that `facts.stringer.logoSha256` names; null where there is no logo. */
  logo: { mime: LogoType; bytes: Uint8Array } | null;
};

export type ReceiptRenderer = {
  /** The receipt as a PDF of one A4 page. Equal documents give equal bytes. */
  render(document: ReceiptDocument): Promise<Uint8Array>;
  /** What that page is drawn from, for a screen. */
  preview(document: ReceiptDocument): Promise<ReceiptPreview>;
  /** What kind of picture this is by its content; null where a receipt could not print it. */
  readLogoType(bytes: Uint8Array): Promise<LogoType | null>;
  /** Ends the thread; what it still has to render, and what is asked for later, is rejected. */
  close(): Promise<void>;
};

/** Compiled code in either case: from src under test this is dist too, as threads run no TypeScript. */
const threadFile = fileURLToPath(new URL("../../dist/receipts/receipt-thread.js", import.meta.url));

/** How long a thread that has nothing to do keeps its 50 MB, which are a quarter of a small server's idle memory. */
const idleMs = 10 * 60_000;

/**
 * Renders receipts in one thread, so that the caller's thread goes on answering requests. It starts with the first
 * receipt, which takes a second longer for it, and stays warm while there is work. One is enough for a hundred receipts
 * a second, and a second one would only take the first one's fonts once more.
 */
export function createReceiptRenderer(): ReceiptRenderer {
  const pool = new Piscina<unknown, unknown>({
    filename: threadFile,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: idleMs,
    // Not our settings, and of the libraries' two builds the quick one.
    env: { NODE_ENV: "production" },
    execArgv: [],
  });
  let isClosed = false;
  const inThread =
    <Name extends keyof Tasks>(name: Name) =>
    async (task: Parameters<Tasks[Name]>[0]): Promise<Awaited<ReturnType<Tasks[Name]>>> => {
      // The pool would start another thread, and nobody would end that one.
      if (isClosed) throw new Error("the receipt renderer is closed");
      return answerOf<Name>(await pool.run(task, { name }));
    };
  return {
    render: inThread("render"),
    preview: inThread("preview"),
    readLogoType: inThread("readLogoType"),
    close: async () => {
      isClosed = true;
      await pool.destroy();
    },
  };
}

type Tasks = typeof import("./receipt-thread.ts");

/** Guarantee: the pool runs the thread's function of this name, and hands over what it returned. */
const answerOf = <Name extends keyof Tasks>(answer: unknown) => answer as Awaited<ReturnType<Tasks[Name]>>;
