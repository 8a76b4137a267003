import { startTestRelay } from "@rbo/mailer/testing/test-relay";
import type { Locale } from "@rbo/shared/locale/locale";
import { openTestBook, type TestBook } from "../test/book.ts";
import type { Side } from "./side.ts";
import { stopMail, tellMail } from "./tell-mail.ts";
import { tellSide } from "./tell-side.ts";

export type Story = {
  book: TestBook;
  sides: Record<Locale, Side>;
  /** The relay refuses everything from now on. */
  stopMail(): Promise<void>;
  close(): Promise<void>;
};

/** A server with the built app, and a book of `past` jobs that are done and one of each kind, in either language. */
export async function tellStory({ past }: { past: number }): Promise<Story> {
  const relay = await startTestRelay();
  const book = await openTestBook({ relay: relay.relay, env: { MAIL_DAILY_CAP: "300" } });
  const close = async () => {
    await book.close();
    await relay.close();
  };
  try {
    const [de, en] = await Promise.all([tellSide(book, relay, "de", past), tellSide(book, relay, "en", past)]);
    await tellMail({ book, relay }, [de, en]);
    return { book, sides: { de, en }, stopMail: () => stopMail({ book, relay }, [de, en]), close };
  } catch (error) {
    await close();
    throw error;
  }
}
