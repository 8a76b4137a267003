import { fileURLToPath } from "node:url";
import type { ReceiptFacts } from "@rbo/shared/receipts/receipt-facts";
import { Piscina } from "piscina";

export type ReceiptDocument = {
  facts: ReceiptFacts;
  /** The bytes that `facts.stringer.logoSha256` names; null where there is no logo. */
  logo: { mime: "image/png" | "image/jpeg"; bytes: Uint8Array } | null;
};

export type ReceiptRenderer = {
  /** The receipt as a PDF of one A4 page. Equal documents give equal bytes. */
  render(document: ReceiptDocument): Promise<Uint8Array>;
  /** Ends the thread; what it still has to render, and what is asked for later, is rejected. */
  close(): Promise<void>;
};

/** Compiled code in either case: from src under test this is dist too, as threads run no TypeScript. */
const threadFile = fileURLToPath(new URL("../../dist/receipts/receipt-thread.js", import.meta.url));

/**
 * Renders receipts in one thread that is kept warm, so that the caller's thread goes on answering requests. One is enough
 * for a hundred receipts a second, and a second one would only take the first one's fonts once more.
 */
export function createReceiptRenderer(): ReceiptRenderer {
  const pool = new Piscina<ReceiptDocument, Uint8Array>({
    filename: threadFile,
    minThreads: 1,
    maxThreads: 1,
    // Not our settings, and of the libraries' two builds the quick one.
    env: { NODE_ENV: "production" },
    execArgv: [],
  });
  let isClosed = false;
  return {
    render: async (document) => {
      // The pool would start another thread, and nobody would end that one.
      if (isClosed) throw new Error("the receipt renderer is closed");
      return pool.run(document);
    },
    close: async () => {
      isClosed = true;
      await pool.destroy();
    },
  };
}
