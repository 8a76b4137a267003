import { cellText, escapeXml } from "./cell-text.ts";

const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const packageNs = "http://schemas.openxmlformats.org/package/2006";
const mainNs = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

export type SheetPart = { name: string; filterRange: string };
export type Properties = { title: string; author: string; exportedAt: Date };

/** The fixed parts of a workbook's package, by path. */
export const contentTypesXml = (sheetCount: number): string =>
  `${declaration}<Types xmlns="${packageNs}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${numbers(
    sheetCount,
  )
    .map(
      (n) =>
        `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
    )
    .join(
      "",
    )}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`;

export const packageRelationsXml = `${declaration}<Relationships xmlns="${packageNs}/relationships"><Relationship Id="rId1" Type="${office}/relationships/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${packageNs}/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="${office}/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>`;

export const corePropertiesXml = ({ title, author, exportedAt }: Properties): string => {
  const at = `${exportedAt.toISOString().slice(0, 19)}Z`;
  const instant = (tag: string) => `<dcterms:${tag} xsi:type="dcterms:W3CDTF">${at}</dcterms:${tag}>`;
  return `${declaration}<cp:coreProperties xmlns:cp="${packageNs}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${plain(title)}</dc:title><dc:creator>${plain(author)}</dc:creator>${instant("created")}${instant("modified")}</cp:coreProperties>`;
};

export const appPropertiesXml = `${declaration}<Properties xmlns="${office}/extended-properties"><Application>Racket Book</Application></Properties>`;

/** Each sheet with its filter's range, which spreadsheets keep as a hidden name. */
export const workbookXml = (sheets: readonly SheetPart[]): string =>
  `${declaration}<workbook xmlns="${mainNs}" xmlns:r="${office}/relationships"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets
    .map(({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
    .join("")}</sheets><definedNames>${sheets
    .map(
      ({ name, filterRange }, index) =>
        `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${name}'!${absolute(filterRange)}</definedName>`,
    )
    .join("")}</definedNames></workbook>`;

export const workbookRelationsXml = (sheetCount: number): string =>
  `${declaration}<Relationships xmlns="${packageNs}/relationships">${numbers(sheetCount)
    .map(
      (n) => `<Relationship Id="rId${n}" Type="${office}/relationships/worksheet" Target="worksheets/sheet${n}.xml"/>`,
    )
    .join(
      "",
    )}<Relationship Id="rId${sheetCount + 1}" Type="${office}/relationships/styles" Target="styles.xml"/></Relationships>`;

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const absolute = (range: string): string => range.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
const plain = (text: string): string => escapeXml(cellText(text, "…"));
