/** Words of the count sheet that goes with a leaving stringer's archive. */
export const countSheetEn = {
  title: "Racket Book – count sheet",
  whose: "Of {name} ({email})",
  madeAt: "Made on {at}",
  file: "File",
  bytes: "Bytes",
  sha256: "SHA-256",
  holds: "The archive holds",
  clients: "Clients",
  rackets: "Rackets of your own",
  strings: "Strings of your own",
  jobs: "Jobs",
  receipts: "Receipts, by revision",
  receiptPdfs: "Receipt PDFs",
  mails: "Mails about jobs",
  check: "To check that the file is whole and unchanged, compare its SHA-256 with the one above:",
  checkMac: "macOS: {command}",
  checkLinux: "Linux: {command}",
  checkWindows: "Windows: {command}",
  open: "Unpack the file and open index.html: it shows everything without the app and without a network.",
  erased:
    "{days} days after the hand-over all of this is erased from the server, the archive too. Only what administrators did stays on record there.",
} as const;
