import type { Locale } from "@rbo/shared/locale/locale";
import { cellText, escapeCodes, escapeXml } from "./cell-text.ts";
import { daySerial } from "./day-serial.ts";
import type { Column } from "./sheet-definition.ts";
import { cutMark } from "./sheet-words.ts";
import type { Styles } from "./workbook-styles.ts";

/**
 * The XML of one cell of a row, whose cells are texts as the database wrote them; "" where there is nothing to show. The
 * row's number comes as text: it stands in every cell, and making it anew each time took half of a workbook's time.
 */
export type WriteCell = (cells: readonly string[], rowNumber: string) => string;

type Context = { locale: Locale; styles: Styles };
/** What stands in a cell's XML from the end of its reference on. */
type RestOfCell = (value: string, cells: readonly string[]) => string;

/** How a column's cells are written; `order` says where in the row each of them stands. */
export function cellWriter<Cell extends string>(
  column: Column<Cell>,
  letters: string,
  order: readonly Cell[],
  context: Context,
): WriteCell {
  const from = place(order, column.from);
  const start = `<c r="${letters}`;
  const restOfCell = columnWriter(column, order, context);
  return (cells, rowNumber) => {
    const value = cells[from];
    return value ? start + rowNumber + restOfCell(value, cells) : "";
  };
}

function columnWriter<Cell extends string>(
  column: Column<Cell>,
  order: readonly Cell[],
  { locale, styles }: Context,
): RestOfCell {
  switch (column.type) {
    case "text": {
      const style = styles.of(column.type);
      const start = textStart(style);
      return (value) => (isPlain(value) ? start + value + textEnd : text(style, cellText(value, cutMark[locale])));
    }
    case "word": {
      const style = styles.of(column.type);
      return remembered((value) => text(style, wordOf(column.words[locale], value)));
    }
    case "day": {
      const style = styles.of(column.type);
      return remembered((value) => number(style, daySerial(value)));
    }
    case "integer":
    case "decimal": {
      const start = numberStart(styles.of(column.type));
      return (value) => start + value + numberEnd;
    }
    case "money": {
      const currency = place(order, column.currency);
      return (value, cells) => {
        const { style, digits } = styles.money(cells[currency] ?? "");
        // One division of whole numbers: the nearest double there is to the exact amount.
        return number(style, Number(value) / 10 ** digits);
      };
    }
  }
}

/** A text in a cell, whatever it holds: never a formula, never a number. */
export const textCell = (reference: string, style: number, value: string): string =>
  `<c r="${reference}${text(style, value)}`;

/** Texts that stand in XML as they are: nothing to escape, to cut, or to keep from being trimmed. Nearly all are. */
const isPlain = (value: string): boolean =>
  value.length < 256 && /^[!#-%'-;=?-^`-~\u00a1-\ud7ff]+(?: [!#-%'-;=?-^`-~\u00a1-\ud7ff]+)*$/.test(value);

const textStart = (style: number, attributes = ""): string => `" s="${style}" t="inlineStr"><is><t${attributes}>`;
const textEnd = "</t></is></c>";

const text = (style: number, value: string): string =>
  textStart(style, needsSpace(value) ? ' xml:space="preserve"' : "") + escapeCodes(escapeXml(value)) + textEnd;

const needsSpace = (value: string): boolean => /^\s|\s$|[\n\t]/.test(value);

const numberStart = (style: number): string => `" s="${style}"><v>`;
const numberEnd = "</v></c>";

const number = (style: number, value: number): string => numberStart(style) + value + numberEnd;

function wordOf(words: Readonly<Record<string, string>>, value: string): string {
  const word = words[value];
  if (word === undefined) throw new Error(`no word for ${value}`);
  return word;
}

/** Days and words come again and again; those that turned up are kept, up to a bound. */
function remembered(write: (value: string) => string): RestOfCell {
  const known = new Map<string, string>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const written = write(value);
    if (known.size < maxRemembered) known.set(value, written);
    return written;
  };
}

const maxRemembered = 10_000;

function place<Cell extends string>(order: readonly Cell[], cell: Cell): number {
  const index = order.indexOf(cell);
  if (index < 0) throw new Error(`the rows have no cell ${cell}`);
  return index;
}
