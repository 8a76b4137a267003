import type { ReceiptFacts, ReceiptSide } from "@rbo/shared/receipts/receipt-facts";
import { formatTension } from "@rbo/shared/tension/tension";
import type { ReceiptContent } from "./receipt-content.ts";

type SideLabel = "mains" | "crosses" | "bothSides";

/** What one heading of the setup says; null is what was not recorded. */
export type StringBedPart = {
  label: SideLabel;
  name: string | null;
  gauge: string | null;
  colour: string | null;
  tension: string | null;
};

/** The string bed in two parts, or in one where both sides have the same string. */
export function stringBedParts(content: ReceiptContent): StringBedPart[] {
  const { main, cross } = content.facts;
  if (!hasOneString(content.facts)) return [part("mains", main, content), part("crosses", cross, content)];
  return [{ ...part("bothSides", main, content), tension: bothTensions(content) }];
}

const hasOneString = ({ main, cross }: ReceiptFacts): boolean =>
  main.name === cross.name && main.gauge === cross.gauge && main.colour === cross.colour && main.byo === cross.byo;

function part(label: SideLabel, side: ReceiptSide, content: ReceiptContent): StringBedPart {
  const { name, gauge, colour, byo } = side;
  return {
    label,
    name: name ?? (byo ? content.word("byo") : null),
    gauge: gauge && (/^\d\./.test(gauge) ? `${gauge}\u00a0mm` : gauge),
    colour,
    tension: tensionOf(side, content),
  };
}

/** As it was typed: kilograms, unless the stringer typed pounds. */
const tensionOf = ({ tension }: ReceiptSide, { facts }: ReceiptContent): string | null =>
  tension && formatTension(tension, tension.unit, facts.locale);

function bothTensions(content: ReceiptContent): string | null {
  const { facts, word } = content;
  const mains = tensionOf(facts.main, content);
  const crosses = tensionOf(facts.cross, content);
  if (mains === crosses) return mains;
  return word("bothTensions", { mains: mains ?? word("notRecorded"), crosses: crosses ?? word("notRecorded") });
}

/** A line of the bill: what a side costs, or that the client brought the string along, at no price. */
export type PriceLine = { label: SideLabel; name: string | null; byo: boolean; chargedMinor: number };

/** One line per side; one for both where the same string is on both, and none for a side of which nothing is known. */
export function priceLines({ facts }: ReceiptContent): PriceLine[] {
  const { main, cross } = facts;
  const line = (label: SideLabel, { name, byo }: ReceiptSide, chargedMinor: number) => ({
    label,
    name,
    byo,
    chargedMinor,
  });
  const lines = hasOneString(facts)
    ? [line("bothSides", main, main.chargedMinor + cross.chargedMinor)]
    : [line("mains", main, main.chargedMinor), line("crosses", cross, cross.chargedMinor)];
  return lines.filter(({ name, byo, chargedMinor }) => name !== null || byo || chargedMinor !== 0);
}
