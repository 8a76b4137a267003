import type { RouterOutputs } from "../../app/trpc.ts";

/** As they cross the wire: instants are ISO text. */
export type MailHealthJson = RouterOutputs["mail"]["health"];
export type MailLogJson = RouterOutputs["mail"]["list"];
export type MailLogItemJson = MailLogJson["items"][number];
export type TestMailJson = NonNullable<RouterOutputs["mail"]["testMail"]>;

/** Nothing has come of it yet. */
export const isUnderWay = (state: MailLogItemJson["state"]): boolean =>
  state === "queued" || state === "sending" || state === "waiting";
