import type { moderation as en } from "../en/moderation.ts";
import type { Translated } from "../messages.ts";

export const moderation: Translated<typeof en> = {
  title: "Vorschläge",
  waiting: "{count, plural, =0 {Nichts wartet} one {# wartet} other {# warten}}",
  import: "Liste importieren",
  emptyTitle: "Nichts zu entscheiden",
  emptyText: "Wenn jemand ein Racket oder eine Saite für alle vorschlägt, wartet das hier, und du bekommst eine Mail.",
  kind: { racket: "Racket", string: "Saite" },
  by: "von {name}, {at}",
  usage: "{jobs, plural, =0 {auf keinem Auftrag} one {auf # Auftrag} other {auf # Aufträgen}}",
  others:
    "{count, plural, =0 {sonst hat niemand so etwas unter diesem Namen} one {# anderes Konto hat so etwas unter diesem Namen} other {# andere Konten haben so etwas unter diesem Namen}}",
  serial:
    "Seriennummer {serial}: Übernehmen teilt das Modell und lässt dieses Racket, wo es ist; Zusammenführen nimmt die Nummer von seinen Aufträgen.",
  near: "Fast gleich geschrieben im Katalog von allen",
  noNear: "Im Katalog von allen ist nichts ähnlich geschrieben.",
  differs: "in einer Zahl anders",
  alike: "{percent}% gleich",
  promote: "Übernehmen",
  correct: "Berichtigen…",
  correctTitle: "{name} berichtigen und übernehmen",
  correctText:
    "So steht es danach für alle da, auch auf den Aufträgen von {submitter}. Verschickte Quittungen bleiben, wie sie sind.",
  mergeInto: "Zusammenführen mit {name}",
  another: "Mit anderem zusammenführen…",
  reject: "Ablehnen",
  keys: "Tasten: J und K bewegen, P übernimmt, E berichtigt erst, M führt mit der markierten Zeile zusammen (1–5 markieren), R lehnt ab.",
  promoted: "{name} haben jetzt alle.",
  merged: "{name} ging in {into} auf.",
  rejected: "{name} wurde abgelehnt.",
  rejectTitle: "{name} ablehnen?",
  rejectText: "Es bleibt in der eigenen Liste von {submitter}, und {submitter} liest deinen Grund.",
  rejectReason: "Grund",
  rejectPlaceholder: "Zum Beispiel: dieses Modell gibt es nicht mit 16x19",
  reasonShort: "Mindestens 5 Zeichen, bitte: die Person wird es lesen.",
  mergeTitle: "{name} zusammenführen mit…",
  mergeText:
    "Die Aufträge von {submitter} gehen mit in die Zeile, die du wählst. Verschickte Quittungen bleiben, wie sie sind.",
  mergeSearch: "Im Katalog von allen suchen",
  mergeNone: "Nichts gefunden. Versuche es mit weniger Buchstaben.",
};
