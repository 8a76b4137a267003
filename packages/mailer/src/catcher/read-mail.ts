import { type AddressObject, type Headers, simpleParser } from "mailparser";

/** A caught mail in a list. */
export type CaughtMail = {
  id: string;
  subject: string;
  from: string;
  to: string;
  receivedAt: Date;
};

/** A caught mail as a whole. */
export type CaughtMessage = CaughtMail & {
  replyTo: string;
  messageId: string | null;
  /** As they came, encoded and all. */
  headers: { name: string; value: string }[];
  text: string | null;
  html: string | null;
  attachments: { fileName: string; contentType: string; content: Buffer }[];
  /** The mail as it came over the wire. */
  raw: Buffer;
};

export async function readHead(id: string, raw: Buffer): Promise<CaughtMail> {
  const { subject, from, to } = await simpleParser(headOf(raw));
  return { id, subject: subject ?? "", from: addressText(from), to: addressText(to), receivedAt: receivedAt(id) };
}

export async function readMessage(id: string, raw: Buffer): Promise<CaughtMessage> {
  const parsed = await simpleParser(raw, { skipHtmlToText: true, skipTextToHtml: true });
  return {
    ...(await readHead(id, raw)),
    replyTo: addressText(parsed.replyTo),
    messageId: parsed.messageId ?? null,
    headers: parsed.headerLines.map(({ line }) => splitHeader(line)),
    text: parsed.text ?? null,
    html: parsed.html || null,
    attachments: parsed.attachments.map(({ filename, contentType, content }, index) => ({
      fileName: filename ?? `attachment-${index + 1}`,
      contentType,
      content,
    })),
    raw,
  };
}

/** One header's text out of a mail that has not been kept yet. */
export async function headerOf(raw: Buffer, name: string): Promise<string | null> {
  const { headers }: { headers: Headers } = await simpleParser(headOf(raw));
  const value = headers.get(name);
  return typeof value === "string" ? value : null;
}

/** The headers alone: a list of mails need not decode their attachments. */
function headOf(raw: Buffer): Buffer {
  const end = raw.indexOf("\r\n\r\n");
  return end === -1 ? raw : raw.subarray(0, end + 4);
}

const addressText = (addresses: AddressObject | AddressObject[] | undefined): string =>
  [addresses ?? []]
    .flat()
    .map(({ text }) => text)
    .join(", ");

function splitHeader(line: string): { name: string; value: string } {
  const colon = line.indexOf(":");
  return {
    name: line.slice(0, colon),
    value: line
      .slice(colon + 1)
      .replace(/\r?\n\s+/g, " ")
      .trim(),
  };
}

/** Ids start with the instant in digits: 20260315100000000. */
function receivedAt(id: string): Date {
  const [, date = "", time = "", ms = ""] = /^(\d{8})(\d{6})(\d{3})/.exec(id) ?? [];
  return new Date(`${date.replace(/(....)(..)(..)/, "$1-$2-$3")}T${time.replace(/(..)(..)(..)/, "$1:$2:$3")}.${ms}Z`);
}
