/** Stands where the book needs a name and the workbook has none; the same in every language, and easy to search for. */
export const missingMaker = "?";
export const missingName = "?";
