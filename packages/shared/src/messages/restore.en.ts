import type { RestoreReasonCode } from "../restore/restore-reason.ts";

/** Why a file can't be read as an export at all. */
export const exportFileFaultsEn = {
  file_too_large: "The file is too large. From an archive, take out the JSON file inside it and bring that in.",
  not_json: "This is not a JSON file, or it was cut off. Download the export again and take the .json file as it is.",
  not_an_export: "This is a JSON file, but no export of Racket Book. Take the file that “Download my data” makes.",
  newer_version: "This export was made by a newer Racket Book than this one. Update this one first.",
  does_not_fit:
    "The export was changed or damaged: what stands at the places named below doesn't fit. Download the export again, or mend these places.",
  took_too_long: "Reading the file took too long. Try again when less is going on, or ask whoever runs the server.",
  took_too_much_memory: "Reading the file needs too much memory. Ask whoever runs the server to restore it there.",
};

/** Why a row of an export was left out or left as it is. */
export const restoreReasonsEn: Record<RestoreReasonCode, string> = {
  changed_here: "is here already with other contents, and was left as it is",
  duplicate_id: "stands in the file twice",
  number_taken: "another job here has this receipt number",
  imported_already: "this row of the old workbook was imported here before",
  refers_to_missing: "what it names was left out itself",
  dates_incomplete: "a date is missing that a client's job needs",
  dates_not_causal: "the dates are out of order",
  number_missing: "a job that was strung for a client needs a receipt number, and one for oneself has none",
  number_form: "not a receipt number like 2026-0042",
  currency_mixed: "amounts of one job in two currencies",
  text_unusable: "the text has a character that can't be stored",
  picture_unusable: "not the picture that its SHA-256 names, or not a PNG or JPEG of at most 512 KB",
  setting_unusable: "this setting can't be used here",
  value_unusable: "the book can't hold this value",
};

/** What to do about it, so that the row comes in or nothing is missed. */
export const restoreRemediesEn: Record<RestoreReasonCode, string> = {
  changed_here: "If the file's is the right one, change it here by hand.",
  duplicate_id: "Take one of the two out of the file, or give it an id of its own, and bring the file in again.",
  number_taken:
    "Look which of the two jobs has the number by right. If it is the file's, bring it into an empty book, or book the job here by hand.",
  imported_already: "Nothing is lost: the job is in your book. Look for it among the jobs.",
  refers_to_missing: "Mend the row that it names, which is in this list too, and bring the file in again.",
  dates_incomplete:
    "Fill in the day the job was ordered, and the day it was strung if it was, and bring the file in again.",
  dates_not_causal: "Put the days in order (ordered, strung, then returned and paid) and bring the file in again.",
  number_missing: "Put the receipt's number in, or take it out of a job of one's own, and bring the file in again.",
  number_form: "Write the year, a hyphen and at least four digits, and bring the file in again.",
  currency_mixed: "Give all amounts of the job one currency and bring the file in again.",
  text_unusable:
    "Delete the character, which often can't be seen, by typing the text anew, and bring the file in again.",
  picture_unusable: "Choose the logo again under Settings.",
  setting_unusable: "Set it by hand under Settings.",
  value_unusable:
    "Correct the value in the file and bring it in again. If nobody changed the file, download the export again.",
};

/** The words around an import's figures, and inside the faults of an export. */
export const restoreWordsEn = {
  nameless: "names a row that is not among {list}; put that row back, or download the export again",
  miscounted: "says {counted}, but the file has {found}: it was cut off or changed; download the export again",
  mailNotSent: "Was still to be sent when the export was made. A restore sends nothing.",
  settingsKept: "There were jobs in the book already, so the settings were left as they are.",
};
