import { z } from "zod";

/** A page of ours that a mail links to: on the web, so that no other kind of address ever stands behind a button. */
export const pageSchema = z.url({ protocol: /^https?$/ });
