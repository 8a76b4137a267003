import { comparePeopleInputSchema, mergePeopleSchema, peopleComparisonSchema } from "@rbo/shared/people/merge.schema";
import {
  cancelErasureSchema,
  peoplePageSchema,
  peopleSearchInputSchema,
  personInputSchema,
  personPageSchema,
  requestErasureSchema,
  requestedErasureSchema,
} from "@rbo/shared/people/person.schema";
import { z } from "zod";
import { adminProcedure, router } from "../trpc/trpc.ts";
import { cancelErasure } from "./cancel-erasure.ts";
import { comparePeople } from "./compare-people.ts";
import { mergePeople } from "./merge-people.ts";
import { getPerson, searchPeople } from "./read-people.ts";
import { requestErasure } from "./request-erasure.ts";

/** The rights of people who are somebody's clients; everything held about one is `GET /exports/person`. */
export const peopleRouter = router({
  search: adminProcedure
    .input(peopleSearchInputSchema)
    .output(peoplePageSchema)
    .query(({ ctx, input }) => searchPeople(ctx, input)),
  get: adminProcedure
    .input(personInputSchema)
    .output(personPageSchema)
    .query(({ ctx, input }) => getPerson(ctx, input)),
  requestErasure: adminProcedure
    .input(requestErasureSchema)
    .output(requestedErasureSchema)
    .mutation(({ ctx, input }) => requestErasure(ctx, input)),
  cancelErasure: adminProcedure
    .input(cancelErasureSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => cancelErasure(ctx, input)),
  compare: adminProcedure
    .input(comparePeopleInputSchema)
    .output(peopleComparisonSchema)
    .query(({ ctx, input }) => comparePeople(ctx, input)),
  merge: adminProcedure
    .input(mergePeopleSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => mergePeople(ctx, input)),
});
