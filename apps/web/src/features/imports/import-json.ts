import type { RouterOutputs } from "../../app/trpc.ts";

/** As it crosses the wire: instants are ISO text. */
export type ImportJson = RouterOutputs["settings"]["imports"][number];

export const addsNothing = ({ added }: ImportJson): boolean => Object.values(added).every((rows) => rows === 0);
