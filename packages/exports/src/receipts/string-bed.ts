import type { ReceiptFacts, ReceiptSide } from "@rbo/shared/receipts/receipt-facts";
import { formatTension } from "@rbo/shared/tension/tension";
import type { ReceiptContent } from "./receipt-content.ts";

type SideLabel = "mains" | "crosses" | "bothSides";

/** What one heading of the setup says. */
export type StringBedPart = {
  label: SideLabel;
  name: string;
  gauge: string | null;
  colour: string | null;
  tension: string;
};

/** The string bed in two parts, or in one where both sides have the same string. */
export function stringBedParts(content: ReceiptContent): StringBedPart[] {
  const { main, cross } = content.facts;
  if (!hasOneString(content.facts)) return [part("mains", main, content), part("crosses", cross, content)];
  return [{ ...part("bothSides", main, content), tension: bothTensions(content) }];
}

const hasOneString = ({ main, cross }: ReceiptFacts): boolean =>
  main.name === cross.name && main.gauge === cross.gauge && main.colour === cross.colour && main.byo === cross.byo;

function part(label: SideLabel, side: ReceiptSide, { facts, word }: ReceiptContent): StringBedPart {
  const { name, gauge, colour, tension, byo } = side;
  return {
    label,
    name: name ?? (byo ? word("byo") : word("notRecorded")),
    gauge: gauge && (/^\d\./.test(gauge) ? `${gauge}\u00a0mm` : gauge),
    colour,
    tension: tension ? formatTension(tension, tension.unit, facts.locale) : word("notRecorded"),
  };
}

function bothTensions(content: ReceiptContent): string {
  const mains = part("mains", content.facts.main, content).tension;
  const crosses = part("crosses", content.facts.cross, content).tension;
  return mains === crosses ? mains : content.word("bothTensions", { mains, crosses });
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
