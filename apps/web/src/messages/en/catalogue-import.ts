/** Adding a list of rackets or strings to everyone's catalogue. */
export const catalogueImport = {
  title: "Import into the catalogue",
  intro:
    "A CSV file with a heading for each column. First you see what would come of it; nothing is added before you say so.",
  kind: "What is in the file?",
  kinds: { racket: "Rackets", string: "Strings" },
  headings: "Headings: {headings}. The first two are needed.",
  file: "CSV file",
  choose: "Choose a file",
  tooBig: "This file is larger than a list of 2000 lines would be. Split it.",
  notText: "This file can't be read as text. Save it as CSV first.",
  counts: {
    new: "{count, plural, one {# new} other {# new}}",
    same: "{count, plural, one {# there already} other {# there already}}",
    near: "{count, plural, one {# almost alike} other {# almost alike}}",
    rejected: "{count, plural, one {# with a fault} other {# with faults}}",
  },
  outcome: { new: "New", same: "There already", near: "Almost alike", rejected: "Fault" },
  line: "Line {line}",
  like: "like {match}",
  fault: "{field}: {reason}",
  addsNear: "Add what is almost alike too",
  addsNearHint: "Only where you have looked and they really are two.",
  add: "{count, plural, =0 {Nothing to add} one {Add # row} other {Add # rows}}",
  added:
    "{count, plural, =0 {Nothing was added: everyone has all of it.} one {# row was added for everyone.} other {# rows were added for everyone.}}",
  another: "Take another file",
  show: "Show",
  every: "All",
} as const;
