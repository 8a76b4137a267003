import type { RouterOutputs } from "../../app/trpc.ts";

/** As they cross the wire: instants are ISO text. */
export type MailHealthJson = RouterOutputs["mail"]["health"];
export type MailLogJson = RouterOutputs["mail"]["list"];
export type MailLogItemJson = MailLogJson["items"][number];
