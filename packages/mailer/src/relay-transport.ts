import { createTransport, type SMTPSentMessageInfo, type SMTPTransportOptions, type Transporter } from "nodemailer";

/** Where mail is handed in, and as whom. */
export type SmtpRelay = {
  host: string;
  port: number;
  user: string;
  pass: string;
  /** starttls: plain until the relay upgrades (port 587); implicit: TLS from the first byte (port 465). */
  tls: "starttls" | "implicit";
  /** PEM of the authority that signed the relay's certificate, where the system does not know it. */
  ca?: string | undefined;
  timeouts?: RelayTimeouts | undefined;
};

/** How long to wait for a connection, for the relay's greeting, and for any later word of it. */
export type RelayTimeouts = { connectionMs: number; greetingMs: number; silenceMs: number };

/** nodemailer would wait for minutes. Short enough that a stopping server is not held up, long enough for a slow line. */
const patience: RelayTimeouts = { connectionMs: 10_000, greetingMs: 10_000, silenceMs: 30_000 };

export type RelayTransport = Transporter<SMTPSentMessageInfo, SMTPTransportOptions>;

/** A transport that opens one connection per mail and never says a password over an unencrypted one. */
export function relayTransport({ timeouts = patience, ...relay }: SmtpRelay): RelayTransport {
  return createTransport({
    host: relay.host,
    port: relay.port,
    secure: relay.tls === "implicit",
    requireTLS: relay.tls === "starttls",
    auth: { user: relay.user, pass: relay.pass },
    // Without it, a relay that offers no AUTH would be given the mail unauthenticated.
    forceAuth: true,
    tls: { minVersion: "TLSv1.2", ...(relay.ca ? { ca: relay.ca } : {}) },
    connectionTimeout: timeouts.connectionMs,
    greetingTimeout: timeouts.greetingMs,
    socketTimeout: timeouts.silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
