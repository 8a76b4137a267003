import type { Locale } from "@rbo/shared/locale/locale";
import { minorDigits } from "@rbo/shared/money/money";
import type { ColumnType } from "./sheet-definition.ts";

/** Indices into the workbook's list of cell formats; money gets one per currency as it turns up. */
export type Styles = {
  header: number;
  of(type: Exclude<ColumnType, "money">): number;
  money(currency: string): { style: number; digits: number };
  /** styles.xml; complete once every sheet has been written. */
  xml(): string;
};

const dayFormats: Record<Locale, string> = { en: "yyyy\\-mm\\-dd", de: "dd\\.mm\\.yyyy" };
const firstCustomFormat = 164;
const asText = 49;
const formatIds = { day: firstCustomFormat, integer: 1, decimal: firstCustomFormat + 1 };

export function workbookStyles(locale: Locale): Styles {
  const formats = [dayFormats[locale], "0.0"];
  const cellFormats = [
    `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
    `<xf numFmtId="${asText}" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"/>`,
    ...[asText, formatIds.day, formatIds.integer, formatIds.decimal].map(numberFormat),
  ];
  const moneyStyles = new Map<string, { style: number; digits: number }>();
  return {
    header: 1,
    of: (type) => ({ text: 2, word: 2, day: 3, integer: 4, decimal: 5 })[type],
    money: (currency) => {
      const known = moneyStyles.get(currency);
      if (known) return known;
      const digits = minorDigits(currency);
      formats.push(`[$${currency}]\\ #,##0${digits > 0 ? `.${"0".repeat(digits)}` : ""}`);
      cellFormats.push(numberFormat(firstCustomFormat + formats.length - 1));
      const added = { style: cellFormats.length - 1, digits };
      moneyStyles.set(currency, added);
      return added;
    },
    xml: () => stylesXml(formats, cellFormats),
  };
}

const numberFormat = (id: number): string =>
  `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`;

const stylesXml = (formats: readonly string[], cellFormats: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="${formats.length}">${formats
    .map((code, index) => `<numFmt numFmtId="${firstCustomFormat + index}" formatCode="${code}"/>`)
    .join(
      "",
    )}</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EFE6"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF7A8B76"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cellFormats.length}">${cellFormats.join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
