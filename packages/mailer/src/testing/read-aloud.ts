import { simpleParser } from "mailparser";

/** A mail's HTML as a text-only reader shows it, on one line. */
export async function readAloud(html: string): Promise<string> {
  const { text = "" } = await simpleParser(`content-type: text/html; charset=utf-8\r\n\r\n${html}`);
  return text.replace(/\s+/g, " ");
}

/** What a mail's text says, line by line. */
export const linesOf = (text: string): string[] => text.replaceAll("\u00a0", " ").split("\n").filter(Boolean);
