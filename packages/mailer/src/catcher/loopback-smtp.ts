import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import type { SelfSignedCertificate } from "./self-signed-certificate.ts";

export type LoopbackSmtp = { port: number; close(): Promise<void> };

type Options = {
  certificate: SelfSignedCertificate;
  login: { user: string; pass: string };
  /** Takes a mail that came whole; answers with what to tell the sender. */
  take(raw: Buffer): Promise<string>;
};

const largestMailBytes = 25_000_000;

/** An SMTP server on a free port of 127.0.0.1 that says nothing but EHLO and STARTTLS before it knows who asks. */
export async function listenOnLoopback({ certificate, login, take }: Options): Promise<LoopbackSmtp> {
  const server = new SMTPServer({
    ...certificate,
    name: "localhost",
    banner: "Racket Book mail catcher",
    size: largestMailBytes,
    rejectOversized: true,
    disableReverseLookup: true,
    closeTimeout: 1_000,
    onAuth: ({ username, password }, _session, callback) => {
      const isKnown = username === login.user && password === login.pass;
      if (isKnown) callback(null, { user: username });
      else callback(new Error("Invalid username or password"));
    },
    onData: (stream, _session, callback) => {
      takeWhole(stream, take).then(
        (answer) => callback(null, answer),
        (error: Error) => callback(error),
      );
    },
  });
  // A sender that breaks off in the middle knows so by itself; the others are served on.
  server.on("error", () => undefined);
  await listen(server);
  return { port: portOf(server), close: () => new Promise((resolve) => server.close(resolve)) };
}

async function takeWhole(stream: Readable & { sizeExceeded: boolean }, take: Options["take"]): Promise<string> {
  const raw = await buffer(stream);
  return stream.sizeExceeded ? "" : take(raw);
}

async function listen(server: SMTPServer): Promise<void> {
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
}

/** Guarantee: a server that listens on TCP has such an address. */
const portOf = (server: SMTPServer): number => (server.server.address() as AddressInfo).port;
