import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import { selfSignedCertificate } from "../catcher/self-signed-certificate.ts";
import type { SmtpRelay } from "../relay-transport.ts";

export type RelayStage = "AUTH" | "MAIL FROM" | "RCPT TO" | "DATA";

export type TestRelay = {
  /** What a sender needs to reach it. */
  relay: SmtpRelay;
  /** What it has taken, in order. */
  received: { raw: string; from: string; to: string[] }[];
  /** Every mail it was told, also those it then refused. */
  heard: string[];
  /** Every password it was told, over whatever line. */
  passwords: string[];
  /** From now on it answers this at the stage, "450 later" say; null lets it through again. */
  answer(stage: RelayStage, reply: string | null): void;
  /** From now on it keeps silent about a mail it heard, until `release`; `reached` resolves once it does. */
  pause(): { reached: Promise<void>; release(): void };
  close(): Promise<void>;
};

type Options = { tls?: SmtpRelay["tls"]; offersStarttls?: boolean; offersAuth?: boolean };

const login = { user: "resend", pass: "re_test_secret" };

/** A real SMTP server for tests that refuses on demand. */
export async function startTestRelay(options: Options = {}): Promise<TestRelay> {
  const { tls = "starttls", offersStarttls = true, offersAuth = true } = options;
  const certificate = selfSignedCertificate(new Date());
  const replies = new Map<RelayStage, string>();
  const received: TestRelay["received"] = [];
  const heard: string[] = [];
  const passwords: string[] = [];
  let pause: ReturnType<typeof makePause> | null = null;
  const server = new SMTPServer({
    ...certificate,
    secure: tls === "implicit",
    disabledCommands: [...(offersStarttls ? [] : ["STARTTLS"]), ...(offersAuth ? [] : ["AUTH"])],
    authOptional: !offersAuth,
    disableReverseLookup: true,
    closeTimeout: 100,
    onAuth: ({ username, password }, _session, callback) => {
      passwords.push(password ?? "");
      const refusal = refusalOf(replies.get("AUTH"));
      if (refusal) return callback(refusal);
      const isKnown = username === login.user && password === login.pass;
      return isKnown ? callback(null, { user: username }) : callback(new Error(`Invalid login ${password}`));
    },
    onMailFrom: (_address, _session, callback) => callback(refusalOf(replies.get("MAIL FROM"))),
    onRcptTo: (_address, _session, callback) => callback(refusalOf(replies.get("RCPT TO"))),
    onData: async (stream, { envelope }, callback) => {
      const raw = (await buffer(stream)).toString("latin1");
      heard.push(raw);
      await pause?.here();
      const refusal = refusalOf(replies.get("DATA"));
      if (refusal) return callback(refusal);
      const from = envelope.mailFrom ? envelope.mailFrom.address : "";
      received.push({ raw, from, to: envelope.rcptTo.map(({ address }) => address) });
      return callback(null, `Ok ${received.length}`);
    },
  });
  // What a sender breaks off is the sender's test to look at.
  server.on("error", () => undefined);
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  return {
    relay: { host: "127.0.0.1", port: portOf(server), ...login, tls, ca: certificate.cert },
    received,
    heard,
    passwords,
    answer: (stage, reply) => (reply ? replies.set(stage, reply) : replies.delete(stage)),
    pause: () => {
      const made = makePause();
      pause = made;
      return { reached: made.reached, release: made.release };
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

function makePause() {
  const [reached, released] = [deferred(), deferred()];
  const here = () => {
    reached.resolve();
    return released.promise;
  };
  return { reached: reached.promise, release: released.resolve, here };
}

function deferred(): { promise: Promise<void>; resolve(): void } {
  let resolve = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

function refusalOf(reply: string | undefined): Error | null {
  if (!reply) return null;
  return Object.assign(new Error(reply.slice(4)), { responseCode: Number(reply.slice(0, 3)) });
}

/** Guarantee: a server that listens on TCP has such an address. */
const portOf = (server: SMTPServer): number => (server.server.address() as AddressInfo).port;
