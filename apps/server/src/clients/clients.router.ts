import {
  clientCreateSchema,
  clientListInputSchema,
  clientListSchema,
  clientSchema,
  clientUpdateSchema,
} from "@rbo/shared/clients/client.schema";
import { clientHistorySchema } from "@rbo/shared/clients/client-history.schema";
import { idSchema } from "@rbo/shared/ids/id";
import { z } from "zod";
import { router, stringerProcedure } from "../trpc/trpc.ts";
import { getClientHistory } from "./client-history.ts";
import { createClient, getClient, listClients } from "./clients.service.ts";
import { updateClient } from "./update-client.ts";

export const clientsRouter = router({
  list: stringerProcedure
    .input(clientListInputSchema)
    .output(clientListSchema)
    .query(({ ctx, input }) => listClients(ctx, input)),
  get: stringerProcedure
    .input(z.object({ id: idSchema }))
    .output(clientSchema)
    .query(({ ctx, input }) => getClient(ctx, input.id)),
  history: stringerProcedure
    .input(z.object({ id: idSchema }))
    .output(clientHistorySchema)
    .query(({ ctx, input }) => getClientHistory(ctx, input.id)),
  create: stringerProcedure
    .input(clientCreateSchema)
    .output(clientSchema)
    .mutation(({ ctx, input }) => createClient(ctx, input)),
  update: stringerProcedure
    .input(clientUpdateSchema)
    .output(clientSchema)
    .mutation(({ ctx, input }) => updateClient(ctx, input)),
});
