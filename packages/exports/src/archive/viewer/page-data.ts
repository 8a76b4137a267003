import type { Export } from "@rbo/shared/exports/export.schema";
import type { ArchiveWords } from "../archive-words.ts";
import type { ExplainedGroup } from "../explain-fields.ts";

/** An order as the page carries it: what its ids name is looked up in the other lists. */
export type PageOrder = Omit<Export["orders"][number], "client_profile" | "racket" | "main_string" | "cross_string">;
export type PageData = Omit<Export, "orders"> & { orders: PageOrder[] };
export type PageClient = Export["client_profiles"][number];
export type PageRacket = Export["rackets"][number];
export type PageString = Export["strings"][number];

export type PageTexts = { words: ArchiveWords; names: Record<string, string>; groups: ExplainedGroup[] };

/** Guarantee: the blocks were written with the page, from the schemas of these types. */
export const readData = (): PageData => JSON.parse(textOf("data"));
export const readTexts = (): PageTexts => JSON.parse(textOf("texts"));

const textOf = (id: string): string => document.getElementById(id)?.textContent ?? "";
