import type { NodemailerError } from "nodemailer";
import type { SendFailureKind } from "./send-failure.ts";

/** What nodemailer tells of a failed send. */
export type FailedSend = Pick<
  NodemailerError,
  "code" | "responseCode" | "response" | "command" | "originalCode" | "timeoutType"
>;

const refusedCodes = new Set(["EAUTH", "ENOAUTH", "ETLS", "EREQUIRETLS", "ECONFIG"]);
const unreachableCodes = new Set(["EDNS", "EPROXY"]);
const mailCodes = new Set(["EENVELOPE", "EMESSAGE", "ESTREAM", "EFILEACCESS", "EURLACCESS"]);
const brokenOff = new Set(["ECONNRESET", "EPIPE"]);

/**
 * What a failed send means for this mail and for those after it. What the relay answers past its cap is documented
 * nowhere, so words of a quota count as "later" whatever their number, and so does every 4xx.
 */
export function classifyFailure(failure: FailedSend): SendFailureKind {
  const { code = "", responseCode, response = "" } = failure;
  // A 4xx to the password is about the relay's own state, not about the password.
  if (code === "EAUTH" && responseCode !== undefined && responseCode < 500) return "unreachable";
  if (refusedCodes.has(code)) return "refused";
  if (unreachableCodes.has(code)) return "unreachable";
  if (responseCode === undefined) return withoutReply(failure);
  if (isMailboxFull(response)) return "passing";
  if (isCap(response)) return "cap";
  if (isSenderRefused(failure)) return "refused";
  if (isTooFast(response)) return "passing";
  // 503 says that the conversation went wrong, not that the mail did.
  return responseCode >= 500 && responseCode !== 503 ? "permanent" : "passing";
}

/** Never connected: every mail would meet it. Broken off in the middle: this one may be tried again. */
function withoutReply({ code = "", originalCode = "", timeoutType }: FailedSend): SendFailureKind {
  if (mailCodes.has(code)) return "permanent";
  if (code === "ETIMEDOUT") return timeoutType === "SOCKET_TIMEOUT" ? "passing" : "unreachable";
  if (code !== "ESOCKET" || brokenOff.has(originalCode)) return "passing";
  return isNetworkCode(originalCode) ? "unreachable" : "refused";
}

/** What the operating system says of a connection begins with an E; what TLS says of a certificate does not. */
const isNetworkCode = (code: string): boolean => /^E(?!RR_)[A-Z]+$/.test(code);

/** The recipient's own quota (RFC 3463 X.2.2), which is not ours. */
const isMailboxFull = (response: string): boolean => /\b[45]\.2\.2\b|mailbox (is )?(full|over)/i.test(response);

const isCap = (response: string): boolean =>
  /quota|\b(daily|monthly)\b|\bper (day|month)\b|\bsending limit/i.test(response);

const isTooFast = (response: string): boolean => /rate.?limit|too many|throttl/i.test(response);

/** The sender is the same for every mail, so refusing it refuses them all; but for the size, named in one breath. */
const isSenderRefused = ({ command, responseCode = 0, response = "" }: FailedSend): boolean =>
  (command === "MAIL FROM" && responseCode >= 500 && responseCode !== 503 && responseCode !== 552) ||
  /domain is not verified/i.test(response);
