import { useQuery } from "@tanstack/react-query";
import { type RouterOutputs, trpc } from "../../app/trpc.ts";

export type ClientHistoryJson = RouterOutputs["clients"]["history"];

/** What all of a client's jobs add up to; asked for once, however many cards show it. */
export const useClientFigures = (clientId: string) => useQuery(trpc.clients.history.queryOptions({ id: clientId }));
