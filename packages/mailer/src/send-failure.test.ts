import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { selfSignedCertificate } from "./catcher/self-signed-certificate.ts";
import { EmailSender } from "./email-sender.ts";
import type { SmtpRelay } from "./relay-transport.ts";
import { SendFailure } from "./send-failure.ts";
import { receiptOrder } from "./testing/receipt-order.fixture.ts";
import { type RelayStage, startTestRelay, type TestRelay } from "./testing/test-relay.ts";

const from = { name: "Racket Book", address: "post@racketbook.test" };

async function failureOf(relay: SmtpRelay, order = receiptOrder()): Promise<SendFailure> {
  const sending = new EmailSender(relay, from).sendReceipt(order, "en");
  const error = await sending.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof SendFailure)) throw new Error(`not a SendFailure: ${String(error)}`);
  return error;
}

describe("a relay that refuses", () => {
  let relay: TestRelay;
  beforeEach(async () => {
    relay = await startTestRelay();
  });
  afterEach(() => relay.close());

  it.each<[RelayStage, string, SendFailure["kind"]]>([
    ["RCPT TO", "550 5.1.1 No such user", "permanent"],
    ["DATA", "554 5.7.1 Rejected as spam", "permanent"],
    ["MAIL FROM", "552 5.3.4 Message size exceeds fixed limit", "permanent"],
    ["DATA", "550 5.7.1 Message content rejected", "permanent"],
    ["RCPT TO", "450 4.2.1 Greylisted, come back later", "passing"],
    ["RCPT TO", "421 4.7.0 Closing", "passing"],
    ["DATA", "451 4.3.0 Local error", "passing"],
    ["DATA", "421 4.3.2 Shutting down", "passing"],
    ["MAIL FROM", "451 4.3.0 Try again later", "passing"],
    ["RCPT TO", "452 4.5.3 Too many recipients", "passing"],
    ["DATA", "452 4.3.1 Insufficient system storage", "passing"],
    ["MAIL FROM", "421 4.7.0 Try again later", "passing"],
    ["DATA", "503 5.5.1 Bad sequence of commands", "passing"],
    ["DATA", "550 Too many requests. You can only make 2 requests per second.", "passing"],
    ["RCPT TO", "552 5.2.2 Mailbox full, quota exceeded", "passing"],
    ["DATA", "550 You have reached your daily email sending quota.", "cap"],
    ["DATA", "450 4.7.1 Monthly limit reached", "cap"],
    ["DATA", "550 5.4.5 Daily user sending quota exceeded", "cap"],
    ["DATA", "554 5.2.0 SubmissionQuotaExceededException", "cap"],
    ["AUTH", "535 5.7.8 API key is invalid", "refused"],
    ["AUTH", "454 4.7.0 Temporary authentication failure", "unreachable"],
    ["MAIL FROM", "550 5.7.1 Sender not allowed", "refused"],
    ["DATA", "450 The racketbook.test domain is not verified. Please, add and verify your domain", "refused"],
  ])("%s %s is %s", async (stage, reply, kind) => {
    relay.answer(stage, reply);
    const failure = await failureOf(relay.relay);
    expect(failure).toMatchObject({ kind, isAnswerLost: false });
    expect(failure.message).toBe(reply);
  });

  it.each(["MAIL FROM", "RCPT TO", "DATA"] as const)(
    "with a quota's words on a 5xx at %s is at its cap",
    async (stage) => {
      relay.answer(stage, "550 5.7.0 You have reached your monthly quota");
      expect((await failureOf(relay.relay)).kind).toBe("cap");
      expect(relay.received).toEqual([]);
    },
  );

  it("takes the next mail over a new connection", async () => {
    relay.answer("DATA", "451 4.3.0 Local error");
    const sender = new EmailSender(relay.relay, from);
    await expect(sender.sendReceipt(receiptOrder(), "en")).rejects.toMatchObject({ kind: "passing" });
    relay.answer("DATA", null);
    expect(await sender.sendReceipt(receiptOrder(), "en")).toBe("250 Ok 1");
    expect(relay.heard[1]).toBe(relay.heard[0]);
  });

  it("is not quoted where it echoes the password", async () => {
    const failure = await failureOf({ ...relay.relay, pass: "re_wrong_secret" });
    expect(failure).toMatchObject({ kind: "refused", message: "535 Invalid login •••" });
  });
});

describe("a line that can't be trusted", () => {
  it("is told no password where it offers no STARTTLS", async () => {
    const relay = await startTestRelay({ offersStarttls: false });
    expect((await failureOf(relay.relay)).kind).toBe("refused");
    expect(relay.passwords).toEqual([]);
    expect(relay.received).toEqual([]);
    await relay.close();
  });

  it("is given no mail where it offers no AUTH", async () => {
    const relay = await startTestRelay({ offersAuth: false });
    expect((await failureOf(relay.relay)).kind).toBe("refused");
    expect(relay.received).toEqual([]);
    await relay.close();
  });

  it.each(["starttls", "implicit"] as const)("is left with %s where its certificate is not the one", async (tls) => {
    const relay = await startTestRelay({ tls });
    const impostor = selfSignedCertificate(new Date()).cert;
    expect((await failureOf({ ...relay.relay, ca: impostor })).kind).toBe("refused");
    expect((await failureOf({ ...relay.relay, ca: undefined })).kind).toBe("refused");
    expect(relay.passwords).toEqual([]);
    await relay.close();
  });
});

describe("a connection that is cut", () => {
  let relay: TestRelay;
  beforeEach(async () => {
    relay = await startTestRelay();
  });
  afterEach(() => relay.close());

  it("in the middle of the mail may pass, and nothing was taken", async () => {
    relay.dropAt("mail half heard");
    // More than the machine holds between two sockets, whatever else it is doing.
    const pdf = { content: new Uint8Array(16_000_000), fileName: "receipt.pdf" };
    expect(await failureOf(relay.relay, receiptOrder({ pdf }))).toMatchObject({ kind: "passing", isAnswerLost: false });
    expect(relay.heard).toEqual([]);
    expect(relay.received).toEqual([]);
  });

  it("with the mail heard and no answer given may pass: nobody knows, and the same mail is said again", async () => {
    relay.dropAt("mail heard");
    const lost = { kind: "passing", isAnswerLost: true };
    expect(await failureOf(relay.relay)).toMatchObject(lost);
    expect(await failureOf(relay.relay)).toMatchObject(lost);
    expect(relay.heard).toHaveLength(2);
    expect(relay.heard[1]).toBe(relay.heard[0]);
  });
});

it("waits for a relay that is slow at every step", async () => {
  // Five answers take longer together than any one of them may.
  const timeouts = { connectionMs: 1_000, greetingMs: 1_000, silenceMs: 1_000 };
  const relay = await startTestRelay({ delayMs: 250 });
  const sender = new EmailSender({ ...relay.relay, timeouts }, from);
  expect(await sender.sendReceipt(receiptOrder(), "en")).toBe("250 Ok 1");
  await relay.close();
});

describe("no answer", () => {
  const timeouts = { connectionMs: 1_000, greetingMs: 40, silenceMs: 400 };

  /** Speaks with `converse` on every connection; what comes of it is the sender's to say. */
  async function failureAt(converse: (socket: Socket) => void): Promise<SendFailure> {
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on("error", () => socket.destroy());
      converse(socket);
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    // Guarantee: a server that listens on TCP has such an address.
    const { port } = server.address() as AddressInfo;
    const relay: SmtpRelay = { host: "127.0.0.1", port, user: "resend", pass: "re_secret", tls: "starttls", timeouts };
    try {
      return await failureOf(relay);
    } finally {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    }
  }

  it("from a relay that never greets leaves the line down", async () => {
    expect((await failureAt(() => undefined)).kind).toBe("unreachable");
  });

  it("from a relay that falls silent in the middle may pass", async () => {
    expect((await failureAt((socket) => socket.write("220 localhost ESMTP\r\n"))).kind).toBe("passing");
  });

  it("but a hang-up in the middle may pass", async () => {
    const hangUp = (socket: Socket) => {
      socket.write("220 localhost ESMTP\r\n");
      socket.once("data", () => socket.end());
    };
    expect(await failureAt(hangUp)).toMatchObject({ kind: "passing", isAnswerLost: false });
  });

  it("at a busy relay's door may pass", async () => {
    expect((await failureAt((socket) => socket.end("421 4.3.2 Too many connections\r\n"))).kind).toBe("passing");
  });

  it("on a closed port leaves the line down", async () => {
    const relay = await startTestRelay();
    await relay.close();
    expect((await failureOf(relay.relay)).kind).toBe("unreachable");
  });

  it("from a host without an address leaves the line down", async () => {
    const failure = await failureOf({
      host: "relay.invalid",
      port: 587,
      user: "u",
      pass: "p",
      tls: "starttls",
      timeouts,
    });
    expect(failure.kind).toBe("unreachable");
  });
});
