import type { TestUser } from "@rbo/server/testing/test-user";
import type { Locale } from "@rbo/shared/locale/locale";
import { de } from "../src/messages/de.ts";
import { deFurther } from "../src/messages/de-further.ts";
import { en } from "../src/messages/en.ts";
import { enFurther } from "../src/messages/en-further.ts";
import type { Messages, Translated } from "../src/messages/messages.ts";

/** Every text of one language: what a screen is worked by is found under its key, in either language. */
export type Words = Translated<Messages>;

export const wordsOf: Record<Locale, Words> = {
  en: { ...en, ...enFurther },
  de: { ...de, ...deFurther },
};

/** Where in the book the walk goes: a job of each kind, whose they are, and what they were strung on. */
export type Places = {
  jobs: Record<JobName, string>;
  clients: Record<"regular" | "long" | "rightToLeft" | "fresh", string>;
  rackets: Record<"regular" | "once" | "suggested" | "rejected", string>;
  strings: Record<"own" | "shared", string>;
};

export const jobNames = [
  "draft",
  "ordered",
  "tapped",
  "changing",
  "sent",
  "outOfDate",
  "refused",
  "putOff",
  "held",
  "noAddress",
  "done",
  "long",
  "rightToLeft",
  "emoji",
] as const;
export type JobName = (typeof jobNames)[number];

/** The people of the story who speak one language. */
export type Side = Places & {
  locale: Locale;
  words: Words;
  /** With a full book. */
  stringer: TestUser;
  /** With nothing in it yet. */
  newcomer: TestUser;
  /** Who has brought an old spreadsheet in. */
  mover: TestUser;
  admin: TestUser;
  /** One-time links as they were mailed, not used yet: paths of this app. */
  links: { welcome: string; reset: string };
};
