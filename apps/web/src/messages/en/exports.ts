/** Taking all of one's data home: three kinds of file, how far each is, and how it ended. */
export const exports = {
  title: "Your data is yours",
  text: "Take all of it home, any time: clients, rackets, strings and every job. And bring it back in.",
  formats: {
    xlsx: { name: "Workbook (XLSX)", hint: "For Excel, Numbers or LibreOffice" },
    json: { name: "JSON", hint: "For programs, and to bring everything back in" },
    archive: {
      name: "Archive (ZIP)",
      hint: "Both files, every receipt as PDF, and a page that shows it all in any browser, without this app",
    },
  },
  running: "The file is being made. You can go on working here meanwhile.",
  progress: "{name}: under way",
  soFar: "{size} so far",
  done: "Saved, {size}. All of it arrived.",
  saved: "{file} is saved.",
  brokeOff: "The download broke off, so nothing of it was kept. Try again; your data here is untouched.",
  notSaved: "This device could not save the file. Is there enough room? Nothing of it was kept.",
  import: "Bring data in",
  importHint: "The old spreadsheet, or an export of Racket Book",
} as const;
