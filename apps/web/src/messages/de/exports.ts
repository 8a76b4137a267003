import type { exports as english } from "../en/exports.ts";
import type { Translated } from "../messages.ts";

export const exports: Translated<typeof english> = {
  title: "Deine Daten gehören dir",
  text: "Nimm jederzeit alles mit: Kunden, Rackets, Saiten und jeden Auftrag. Und hol es wieder herein.",
  formats: {
    xlsx: { name: "Arbeitsmappe (XLSX)", hint: "Für Excel, Numbers oder LibreOffice" },
    json: { name: "JSON", hint: "Für Programme, und um alles wieder hereinzuholen" },
    archive: {
      name: "Archiv (ZIP)",
      hint: "Beide Dateien, jede Quittung als PDF und eine Seite, die alles in jedem Browser zeigt, ohne diese App",
    },
  },
  running: "Die Datei wird gemacht. Du kannst hier inzwischen weiterarbeiten.",
  progress: "{name}: unterwegs",
  soFar: "{size} bis jetzt",
  done: "Gespeichert, {size}. Alles ist angekommen.",
  saved: "{file} ist gespeichert.",
  brokeOff:
    "Der Download ist abgebrochen, darum wurde nichts davon behalten. Versuche es nochmals; deine Daten hier sind unberührt.",
  notSaved: "Dieses Gerät konnte die Datei nicht speichern. Hat es genug Platz? Nichts davon wurde behalten.",
  import: "Daten hereinholen",
  importHint: "Die alte Tabelle oder ein Export von Racket Book",
};
