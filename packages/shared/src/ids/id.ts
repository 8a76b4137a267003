import { uuidv7 } from "uuidv7";
import { z } from "zod";

/** Any UUID: ids of ours are version 7, made by the app (or by the SPA, so that a repeated save is the same save). */
export const idSchema = z.uuid();

/** A new UUIDv7: sorts by time of making. */
export const newId = (): string => uuidv7();
