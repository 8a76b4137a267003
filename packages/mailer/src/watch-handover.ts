import { PassThrough } from "node:stream";
import type { RelayTransport } from "./relay-transport.ts";

/** Which mails were said to their end, whatever was answered then. */
export type Handover = { isWhole(messageId: string): boolean; forget(messageId: string): void };

/**
 * Notes when the last of a mail's bytes left for the relay. nodemailer tells of a connection that broke off only that it
 * did; whether the relay may have taken the mail hangs on how far it had got.
 */
export function watchHandover(transport: RelayTransport): Handover {
  const whole = new Set<string>();
  transport.use("stream", ({ data, message }, done) => {
    const { messageId } = data;
    if (messageId) message.transform(() => noteEnd(() => whole.add(messageId)));
    done();
  });
  return { isWhole: (messageId) => whole.has(messageId), forget: (messageId) => void whole.delete(messageId) };
}

const noteEnd = (note: () => void): PassThrough =>
  new PassThrough({
    flush: (done) => {
      note();
      done();
    },
  });
