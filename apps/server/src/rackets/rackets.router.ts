import { gearSchema, racketUpdateSchema } from "@rbo/shared/catalogue/catalogue.schema";
import { idSchema } from "@rbo/shared/ids/id";
import {
  clientRacketSchema,
  racketCreateSchema,
  racketSchema,
  racketSearchSchema,
} from "@rbo/shared/rackets/racket.schema";
import { racketHistoryInputSchema, racketHistorySchema } from "@rbo/shared/rackets/racket-history.schema";
import { z } from "zod";
import { router, stringerProcedure } from "../trpc/trpc.ts";
import { getRacketHistory } from "./racket-history.ts";
import { createRacket, listRacketsOfClient, searchRackets } from "./rackets.service.ts";
import { updateRacket } from "./update-racket.ts";

export const racketsRouter = router({
  search: stringerProcedure
    .input(racketSearchSchema)
    .output(z.array(racketSchema))
    .query(({ ctx, input }) => searchRackets(ctx, input)),
  forClient: stringerProcedure
    .input(z.object({ clientId: idSchema }))
    .output(z.array(clientRacketSchema))
    .query(({ ctx, input }) => listRacketsOfClient(ctx, input.clientId)),
  history: stringerProcedure
    .input(racketHistoryInputSchema)
    .output(racketHistorySchema)
    .query(({ ctx, input }) => getRacketHistory(ctx, input)),
  create: stringerProcedure
    .input(racketCreateSchema)
    .output(racketSchema)
    .mutation(({ ctx, input }) => createRacket(ctx, input)),
  update: stringerProcedure
    .input(racketUpdateSchema)
    .output(gearSchema)
    .mutation(({ ctx, input }) => updateRacket(ctx, input)),
});
