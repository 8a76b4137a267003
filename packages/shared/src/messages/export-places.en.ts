/** What is wrong at one place of a changed or damaged export, and what belongs there. */
export const exportPlacesEn = {
  missing: "is missing; put it back as the export had it",
  type: "is {found}, but {expected} belongs here",
  choice: "is none of {choices}; put one of them here",
  unknown: "has fields that no export has: {keys}; remove them",
  id: "is no id like 01900000-0000-7000-8000-000000000001; take it as the export had it",
  day: "is no day; write it like 2026-05-03",
  instant: "is no instant; write it like 2026-05-03T14:05:00Z",
  form: "is not written as the export writes it; take it as the export had it",
  small: "must be {limit} or more",
  big: "must be {limit} or less",
  short: "is too short; at least {limit} belong here",
  long: "is too long; at most {limit} fit here",
  unusable: "can't be used; take it as the export had it",
} as const;

/** Kinds of value, as they stand in a file. */
export const jsonKindsEn = {
  string: "text in quotes",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list in [ ]",
  object: "a group of fields in { }",
  null: "null",
  other: "another kind of value",
} as const;
