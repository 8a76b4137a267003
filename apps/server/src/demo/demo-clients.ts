import type { ClientFieldsInput } from "@rbo/shared/clients/client.schema";
import type { RacketFieldsInput } from "@rbo/shared/rackets/racket.schema";
import type { Tension } from "@rbo/shared/tension/tension";
import type { Gear } from "./demo-gear.ts";

/** What a client has strung again and again. `cross` is given where it differs from the mains: a hybrid. */
export type DemoHabit = {
  main: Gear;
  cross?: Gear;
  tension: Tension;
  crossTension?: Tension;
  /** The client brings the strings. */
  byo?: boolean;
};

export type DemoClient = {
  key: string;
  fields: ClientFieldsInput;
  racket: RacketFieldsInput;
  habit: DemoHabit;
};

const kg = (value: number): Tension => ({ value, unit: "kg" });
const lb = (value: number): Tension => ({ value, unit: "lb" });

const blade = {
  manufacturer: "Wilson",
  model: "Blade 98 16x19 v9",
  headSizeSqIn: 98,
  stringPattern: "16x19",
  year: 2024,
};
const aero = { manufacturer: "Babolat", model: "Pure Aero", headSizeSqIn: 100, stringPattern: "16x19", year: 2023 };
const drive = { manufacturer: "Babolat", model: "Pure Drive", headSizeSqIn: 100, stringPattern: "16x19", year: 2021 };
const speed = { manufacturer: "Head", model: "Speed MP", headSizeSqIn: 100, stringPattern: "16x19", year: 2024 };
const gravity = { manufacturer: "Head", model: "Gravity Pro", headSizeSqIn: 100, stringPattern: "18x20", year: 2023 };
const cx = { manufacturer: "Dunlop", model: "CX 200", headSizeSqIn: 98, stringPattern: "16x19", year: 2024 };
const tf40 = {
  manufacturer: "Tecnifibre",
  model: "TF40 305 16M",
  headSizeSqIn: 98,
  stringPattern: "16x19",
  year: 2022,
};
const phantom = { manufacturer: "Prince", model: "Phantom 100X 305", headSizeSqIn: 100, stringPattern: "16x18" };

export const annasClients: readonly DemoClient[] = [
  {
    key: "lena",
    fields: { firstName: "Lena", lastName: "Graf", email: "lena.graf@demo.test", nickname: "TC Eulach" },
    racket: { ...blade, serial: "B98_1" },
    habit: { main: "alu", tension: kg(23.5) },
  },
  {
    key: "marco",
    fields: {
      firstName: "Marco",
      lastName: "Bernasconi",
      email: "marco.b@demo.test",
      defaultTensionMemo: "Im Winter 0.5 kg weniger",
    },
    racket: aero,
    habit: { main: "blast", tension: kg(24), byo: true },
  },
  {
    key: "sophie",
    fields: { firstName: "Sophie", lastName: "Müller-Lüscher", email: "sophie.ml@demo.test" },
    racket: gravity,
    habit: { main: "gut", cross: "aluThick", tension: kg(25), crossTension: kg(23.5) },
  },
  {
    key: "tim",
    fields: {
      firstName: "Tim",
      lastName: "Zbinden",
      email: null,
      internalNotes: "Kommt immer am Dienstag nach dem Training.",
    },
    racket: speed,
    habit: { main: "hawk", tension: kg(22.5), byo: true },
  },
  {
    key: "nadia",
    fields: { firstName: "Nadia", lastName: "Żółkiewska", email: "nadia@demo.test", locale: "en" },
    racket: tf40,
    habit: { main: "biphase", tension: kg(24.5) },
  },
  {
    key: "urs",
    fields: { firstName: "Urs", lastName: "Inäbnit", email: "urs.inaebnit@demo.test", emailReceipts: false },
    racket: { ...cx, year: 2021 },
    habit: { main: "nxt", tension: kg(26), byo: true },
  },
  {
    key: "jan",
    fields: { firstName: "Jan", lastName: "Keller", email: "jan.keller@demo.test" },
    racket: { ...drive, serial: "PD_blau" },
    habit: { main: "hyperG", tension: kg(23), byo: true },
  },
  {
    key: "club",
    fields: { firstName: null, lastName: "TC Töss Junioren", email: "junioren@demo.test" },
    racket: { ...drive, model: "Pure Drive Team" },
    habit: { main: "velocity", tension: kg(22) },
  },
];

export const bensClients: readonly DemoClient[] = [
  {
    key: "olivia",
    fields: { firstName: "Olivia", lastName: "O’Neill", email: "olivia@demo.test" },
    racket: blade,
    habit: { main: "tourPro", tension: lb(51) },
  },
  {
    key: "peter",
    fields: { firstName: "Peter", lastName: "Rothen", email: "peter.rothen@demo.test", locale: "de" },
    racket: phantom,
    habit: { main: "nxt", cross: "tourPro", tension: lb(54), crossTension: lb(50) },
  },
  {
    key: "grace",
    fields: { firstName: "Grace", lastName: "Achieng", email: "grace@demo.test" },
    racket: aero,
    habit: { main: "blast", tension: lb(52), byo: true },
  },
];
