/** What a stringer's data can be taken home as; each is also the end of its route, and of the operator's `--format`. */
export const exportFormats = ["xlsx", "json", "archive"] as const;
export type ExportFormat = (typeof exportFormats)[number];
