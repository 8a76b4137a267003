import { z } from "zod";
import { idSchema } from "../ids/id.ts";

export const gearKindSchema = z.enum(["racket", "string"]);
export type GearKind = z.infer<typeof gearKindSchema>;

/** An own racket or string that could be everyone's. */
export const suggestGearSchema = z.object({ kind: gearKindSchema, id: idSchema });
