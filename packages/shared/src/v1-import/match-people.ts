import { nameCompleteness, nameOrder, nameText, type PersonName, personNameKeys } from "./person-name.ts";
import type { V1Person } from "./v1-import.schema.ts";
import type { V1Catalogue } from "./v1-workbook.schema.ts";

type Spelling = { name: PersonName; text: string; rows: number };

/** From so many rows each way on, "Martin, Thomas" and "Thomas, Martin" are two people and not a slip. */
const rowsThatAreNoSlip = 3;

/**
 * The people behind the names as typed, one entry per human, and which person each typed name (`nameText`) is.
 * The spelling kept is the most frequent one, then the fullest; the account's own where it knows the person.
 */
export function matchPeople(
  names: readonly PersonName[],
  known: V1Catalogue["people"],
): { people: V1Person[]; keyOf: (name: PersonName) => string } {
  const spellings = countSpellings(names);
  const groups = groupByKeys(spellings).flatMap(apartWhenSwappedOften);
  const keys = new Map<string, string>();
  const people = groups.map((group) => {
    const person = toPerson(group, known);
    for (const spelling of group) keys.set(spelling.text, person.key);
    return person;
  });
  return { people, keyOf: (name) => keys.get(nameText(name)) ?? "" };
}

function countSpellings(names: readonly PersonName[]): Spelling[] {
  const spellings = new Map<string, Spelling>();
  for (const name of names) {
    const text = nameText(name);
    const spelling = spellings.get(text) ?? { name, text, rows: 0 };
    spelling.rows += 1;
    spellings.set(text, spelling);
  }
  return [...spellings.values()];
}

function groupByKeys(spellings: Spelling[]): Spelling[][] {
  const groupOfKey = new Map<string, Spelling[]>();
  for (const spelling of spellings) {
    const merged = [spelling];
    const keys = new Set(personNameKeys(spelling.name));
    for (const other of new Set([...keys].map((key) => groupOfKey.get(key)).filter((group) => group !== undefined))) {
      for (const member of other) {
        merged.push(member);
        for (const key of personNameKeys(member.name)) keys.add(key);
      }
    }
    for (const key of keys) groupOfKey.set(key, merged);
  }
  return [...new Set(groupOfKey.values())];
}

function apartWhenSwappedOften(group: Spelling[]): Spelling[][] {
  const orders = new Map<string, Spelling[]>();
  for (const spelling of group) {
    const order = nameOrder(spelling.name);
    orders.set(order, [...(orders.get(order) ?? []), spelling]);
  }
  const swapped = [...orders.values()].filter(([first]) => first !== undefined && orders.has(swappedOrder(first.name)));
  const [one, two] = swapped;
  if (one === undefined || two === undefined || swapped.length > 2) return [group];
  if (rowsOf(one) < rowsThatAreNoSlip || rowsOf(two) < rowsThatAreNoSlip) return [group];
  return [group.filter((spelling) => !two.includes(spelling)), two];
}

const swappedOrder = (name: PersonName): string => nameOrder(name).split("|").reverse().join("|");
const rowsOf = (spellings: Spelling[]): number => spellings.reduce((sum, { rows }) => sum + rows, 0);

function toPerson(group: Spelling[], known: V1Catalogue["people"]): V1Person {
  const sorted = [...group].sort(
    (a, b) => b.rows - a.rows || nameCompleteness(b.name) - nameCompleteness(a.name) || (a.text < b.text ? -1 : 1),
  );
  const kept = sorted[0]?.name ?? { lastName: "?", firstName: null };
  const keys = new Set(group.flatMap((spelling) => personNameKeys(spelling.name)));
  const matches = known.filter((person) => personNameKeys(person).some((key) => keys.has(key)));
  const sameOrder = matches.filter((person) => nameOrder(person) === nameOrder(kept));
  const match = sameOrder.length === 1 ? sameOrder[0] : matches.length === 1 ? matches[0] : undefined;
  return {
    key: `person:${nameOrder(kept)}`,
    ref: match?.ref ?? null,
    lastName: match?.lastName ?? kept.lastName,
    firstName: match === undefined ? kept.firstName : match.firstName,
    orders: rowsOf(group),
    spellings: sorted.map(({ text, rows }) => ({ text, rows })),
  };
}
