import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { buffer } from "node:stream/consumers";
import { setTimeout as later } from "node:timers/promises";
import { SMTPServer } from "smtp-server";
import { selfSignedCertificate } from "../catcher/self-signed-certificate.ts";
import type { SmtpRelay } from "../relay-transport.ts";

export type RelayStage = "AUTH" | "MAIL FROM" | "RCPT TO" | "DATA";

/** How far a conversation has come. "taken": the relay has the mail and has said so. */
export type RelayMoment = "connected" | RelayStage | "mail half heard" | "mail heard" | "taken";

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
  /** From now on it cuts the connection: in the middle of a mail, or with all of it heard and nothing said. */
  dropAt(moment: "mail half heard" | "mail heard"): void;
  /** From now on it tells where a conversation is, and goes on once that has been looked at. */
  watch(look: (moment: RelayMoment) => Promise<void>): void;
  close(): Promise<void>;
};

type Options = {
  /** Any free one by default. */
  port?: number;
  tls?: SmtpRelay["tls"];
  offersStarttls?: boolean;
  offersAuth?: boolean;
  /** How long it thinks before it greets, and before it answers each command that it decides about. */
  delayMs?: number;
};

const login = { user: "resend", pass: "re_test_secret" };

/** A real SMTP server for tests that refuses on demand. */
export async function startTestRelay(options: Options = {}): Promise<TestRelay> {
  const { tls = "starttls", offersStarttls = true, offersAuth = true, delayMs = 0, port = 0 } = options;
  const certificate = selfSignedCertificate(new Date());
  const replies = new Map<RelayStage, string>();
  const received: TestRelay["received"] = [];
  const heard: string[] = [];
  const passwords: string[] = [];
  const sockets = new Set<Socket>();
  let pause: ReturnType<typeof makePause> | null = null;
  let drop: Parameters<TestRelay["dropAt"]>[0] | null = null;
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  let look: Parameters<TestRelay["watch"]>[0] = async () => undefined;
  const refusal = async (stage: RelayStage) => {
    await look(stage);
    await later(delayMs);
    return refusalOf(replies.get(stage));
  };
  const server = new SMTPServer({
    ...certificate,
    secure: tls === "implicit",
    disabledCommands: [...(offersStarttls ? [] : ["STARTTLS"]), ...(offersAuth ? [] : ["AUTH"])],
    authOptional: !offersAuth,
    disableReverseLookup: true,
    closeTimeout: 100,
    onConnect: async (_session, callback) => {
      await look("connected");
      await later(delayMs);
      callback();
    },
    onAuth: async ({ username, password }, _session, callback) => {
      passwords.push(password ?? "");
      const refused = await refusal("AUTH");
      if (refused) return callback(refused);
      const isKnown = username === login.user && password === login.pass;
      return isKnown ? callback(null, { user: username }) : callback(new Error(`Invalid login ${password}`));
    },
    onMailFrom: async (_address, _session, callback) => callback(await refusal("MAIL FROM")),
    onRcptTo: async (_address, _session, callback) => callback(await refusal("RCPT TO")),
    onData: async (stream, { envelope }, callback) => {
      if (drop === "mail half heard") stream.once("data", cut);
      stream.once("data", () => void look("mail half heard"));
      const data = await buffer(stream).catch(() => null);
      // Cut off in the middle: nobody is left to answer.
      if (!data) return;
      const raw = data.toString("latin1");
      heard.push(raw);
      if (drop === "mail heard") return cut();
      await look("mail heard");
      await pause?.here();
      const refused = await refusal("DATA");
      if (refused) return callback(refused);
      const from = envelope.mailFrom ? envelope.mailFrom.address : "";
      received.push({ raw, from, to: envelope.rcptTo.map(({ address }) => address) });
      callback(null, `Ok ${received.length}`);
      return look("taken");
    },
  });
  // What a sender breaks off is the sender's test to look at.
  server.on("error", () => undefined);
  server.server.on("connection", (socket) => sockets.add(socket));
  server.listen(port, "127.0.0.1");
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
    dropAt: (moment) => {
      drop = moment;
    },
    watch: (given) => {
      look = given;
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
