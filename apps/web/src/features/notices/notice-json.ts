import type { RouterOutputs } from "../../app/trpc.ts";

/** As the API sends it: instants as ISO text. */
export type NoticeJson = RouterOutputs["notices"]["list"]["items"][number];
