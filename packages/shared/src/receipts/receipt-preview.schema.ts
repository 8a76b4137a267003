import { z } from "zod";

const point = z.object({ x: z.number(), y: z.number() });
const ink = z.enum(["black", "grey", "faint"]);

/** What stands on the page and where, in points from its top left: what the PDF is drawn from. */
export const receiptPreviewSchema = z.object({
  page: z.object({ width: z.number(), height: z.number() }),
  marks: z.array(
    z.discriminatedUnion("kind", [
      z.object({
        kind: z.literal("text"),
        text: z.string(),
        x: z.number(),
        baseline: z.number(),
        size: z.number(),
        /** How wide the printed line is, whatever font shows it. */
        width: z.number(),
        isBold: z.boolean(),
        ink,
      }),
      z.object({ kind: z.literal("rule"), from: point, to: point, weight: z.number(), ink }),
    ]),
  ),
  /** Where the logo goes; null where the name is printed. */
  logoBox: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).nullable(),
});
export type ReceiptPreview = z.infer<typeof receiptPreviewSchema>;
