import type { ClientFieldsInput } from "@rbo/shared/clients/client.schema";
import type { RacketFieldsInput } from "@rbo/shared/rackets/racket.schema";

export type Person = { fields: ClientFieldsInput; racket: RacketFieldsInput };

const blade = { manufacturer: "Wilson", model: "Blade 98 v9", headSizeSqIn: 98, stringPattern: "16x19", year: 2024 };
const speed = { manufacturer: "Head", model: "Speed MP", headSizeSqIn: 100, stringPattern: "16x19", year: 2024 };
const drive = { manufacturer: "Babolat", model: "Pure Drive", headSizeSqIn: 100, stringPattern: "16x19", year: 2021 };

/** Names as they come: plain, long, in other scripts, with pictures in them. Addresses never leave the test's relay. */
export const storyPeople = {
  regular: {
    fields: {
      firstName: "Lena",
      lastName: "Graf",
      email: "lena.graf@client.example",
      nickname: "TC Eulach",
      internalNotes: "Kommt dienstags nach dem Training. / Comes on Tuesdays after practice.",
      defaultTensionMemo: "24/23, im Winter 0.5 kg weniger",
    },
    racket: { ...blade, serial: "B98_1" },
  },
  long: {
    fields: {
      firstName: "Maximiliane-Alexandra Wilhelmina",
      lastName: "von Hohenstein-Wittgenstein-Berleburg",
      email: "maximiliane-alexandra.von-hohenstein-wittgenstein@vereinigte-tennisfreunde.example",
      nickname: "Vereinigte Tennisfreunde Oberwinterthur-Wiesendangen, erste Mannschaft",
    },
    racket: {
      manufacturer: "Tecnifibre",
      model: "T-Fight ISO 305 Roland-Garros Jubiläumsausgabe 2025 Limited",
      headSizeSqIn: 98,
      stringPattern: "18x19",
      year: 2025,
      serial: "TF305-RG-2025-000481516",
    },
  },
  rightToLeft: { fields: { firstName: "محمد", lastName: "الأحمد", email: "m.ahmad@client.example" }, racket: speed },
  emoji: { fields: { firstName: "Zoé 🎾", lastName: "Dupont 🔥🔥", email: "zoe@client.example" }, racket: drive },
  otherScript: { fields: { firstName: "太郎", lastName: "山田", email: "taro@client.example" }, racket: speed },
  noAddress: { fields: { firstName: "Tim", lastName: "Zbinden" }, racket: drive },
  optedOut: {
    fields: { firstName: "Urs", lastName: "Inäbnit", email: "urs@client.example", emailReceipts: false },
    racket: { ...blade, serial: "B98_2" },
  },
  hyphenated: {
    fields: { firstName: "Sophie", lastName: "Müller-Lüscher", email: "sophie@client.example" },
    racket: { manufacturer: "Head", model: "Gravity Pro", headSizeSqIn: 100, stringPattern: "18x20", year: 2023 },
  },
  apostrophe: {
    fields: { firstName: "Olivia", lastName: "O’Neill", email: "olivia@client.example" },
    racket: { manufacturer: "Dunlop", model: "CX 200", headSizeSqIn: 98, stringPattern: "16x19", year: 2024 },
  },
  slavic: {
    fields: { firstName: "Nadia", lastName: "Żółkiewska" },
    racket: { manufacturer: "Tecnifibre", model: "TF40 305 16M", headSizeSqIn: 98, stringPattern: "16x19" },
  },
  club: {
    fields: { lastName: "TC Töss Junioren" },
    racket: { manufacturer: "Babolat", model: "Pure Drive Team", headSizeSqIn: 100, stringPattern: "16x19" },
  },
  fresh: { fields: { firstName: "Jan", lastName: "Keller", email: "jan@client.example" }, racket: drive },
} satisfies Record<string, Person>;
export type PersonName = keyof typeof storyPeople;
export const personNames: readonly PersonName[] = keysOf(storyPeople);

/** Guarantee: the object is written out above and carries no other keys. */
function keysOf<Key extends string>(object: Record<Key, unknown>): Key[] {
  return Object.keys(object) as Key[];
}
