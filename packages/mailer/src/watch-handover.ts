import { Transform } from "node:stream";
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

/**
 * nodemailer hands a whole attachment on in one piece, and what follows a piece does not wait for it to be gone. Of small
 * ones, the last is not passed on before the relay's line has taken those ahead of it.
 */
const pieceBytes = 16_384;

const noteEnd = (note: () => void): Transform =>
  new Transform({
    transform(chunk: Buffer, _encoding, done) {
      for (let at = 0; at < chunk.length; at += pieceBytes) this.push(chunk.subarray(at, at + pieceBytes));
      done();
    },
    flush(done) {
      note();
      done();
    },
  });
