/**
 * Why a mail did not go out, as far as it tells what to do next:
 * permanent: this mail is refused for good; passing: the same mail may be taken later; cap: the relay's count for the
 * day or month is used up; line: no mail would get through (no connection, no TLS, wrong password, sender refused).
 */
export type SendFailureKind = "permanent" | "passing" | "cap" | "line";

/** A send that the relay, or the way to it, refused. `message` is the relay's words, free of credentials. */
export class SendFailure extends Error {
  override readonly name = "SendFailure";
  readonly kind: SendFailureKind;

  constructor(kind: SendFailureKind, words: string) {
    super(words);
    this.kind = kind;
  }
}
