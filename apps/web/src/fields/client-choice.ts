import { idSchema } from "@rbo/shared/ids/id";
import { z } from "zod";

const typedClientSchema = z.object({ firstName: z.string(), lastName: z.string(), email: z.string() });
export type TypedClient = z.infer<typeof typedClientSchema>;

const listedClientSchema = z.object({ id: idSchema, name: z.string(), email: z.string().nullable() });
export type ListedClient = z.infer<typeof listedClientSchema>;

/** Whose racket it is: a client of the book, one typed in place, or the stringer's own (no client, no receipt). */
export const clientChoiceSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("listed"), client: listedClientSchema }),
  z.object({ kind: z.literal("typed"), client: typedClientSchema }),
  z.object({ kind: z.literal("self") }),
]);
export type ClientChoice = z.infer<typeof clientChoiceSchema>;

/** What somebody searched for and did not find, taken apart: the last word is the family name. */
export function typedClientOf(search: string): TypedClient {
  const text = search.trim();
  if (text.includes("@")) return { firstName: "", lastName: "", email: text };
  const [family, given] = text.split(",").map((part) => part.trim());
  if (family !== undefined && given !== undefined) return { firstName: given, lastName: family, email: "" };
  const words = text.split(/\s+/);
  return { firstName: words.slice(0, -1).join(" "), lastName: words.at(-1) ?? "", email: "" };
}
