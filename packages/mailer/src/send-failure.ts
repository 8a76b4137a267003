/**
 * Why a mail did not go out, as far as it tells what to do next:
 * permanent: this mail is refused for good; passing: the same mail may be taken later. The other three would meet every
 * mail: cap: the relay's count for the day or month is used up; refused: it takes none of ours until somebody acts
 * (wrong password, no TLS or not its certificate, sender not allowed); unreachable: there is no way to it.
 */
export type SendFailureKind = "permanent" | "passing" | "cap" | "refused" | "unreachable";

/** A send that the relay, or the way to it, refused. `message` is the relay's words, free of credentials. */
export class SendFailure extends Error {
  override readonly name = "SendFailure";
  readonly kind: SendFailureKind;
  /** The mail was said to its end and no answer came: the relay may have taken it. */
  readonly isAnswerLost: boolean;

  constructor(kind: SendFailureKind, words: string, isAnswerLost = false) {
    super(words);
    this.kind = kind;
    this.isAnswerLost = isAnswerLost;
  }
}
