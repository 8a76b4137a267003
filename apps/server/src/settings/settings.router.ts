import { idSchema } from "@rbo/shared/ids/id";
import { importViewSchema } from "@rbo/shared/imports/import.schema";
import {
  deactivateSchema,
  logoSchema,
  logoUploadSchema,
  settingsSchema,
  settingsUpdateSchema,
} from "@rbo/shared/settings/settings.schema";
import { z } from "zod";
import { listOwnImports } from "../imports/list-imports.ts";
import { undoImport } from "../imports/undo-import.ts";
import { router, stringerProcedure } from "../trpc/trpc.ts";
import { deactivateAccount } from "./deactivate-account.ts";
import { getLogo, setLogo } from "./logo.ts";
import { getSettings, updateSettings } from "./settings.service.ts";

export const settingsRouter = router({
  get: stringerProcedure
    .input(z.void())
    .output(settingsSchema)
    .query(({ ctx }) => getSettings(ctx)),
  update: stringerProcedure
    .input(settingsUpdateSchema)
    .output(settingsSchema)
    .mutation(({ ctx, input }) => updateSettings(ctx, input)),
  /** Files that were read into the book, the newest first. */
  imports: stringerProcedure
    .input(z.void())
    .output(z.array(importViewSchema))
    .query(({ ctx }) => listOwnImports(ctx)),
  undoImport: stringerProcedure
    .input(z.object({ id: idSchema }))
    .output(importViewSchema)
    .mutation(({ ctx, input }) => undoImport(ctx, input.id)),
  logo: stringerProcedure
    .input(z.void())
    .output(logoSchema)
    .query(({ ctx }) => getLogo(ctx)),
  setLogo: stringerProcedure
    .input(logoUploadSchema)
    .output(logoSchema)
    .mutation(({ ctx, input }) => setLogo(ctx, input)),
  deactivate: stringerProcedure
    .input(deactivateSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => deactivateAccount(ctx, input)),
});
