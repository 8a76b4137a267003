import { intlLocale } from "@rbo/shared/locale/locale";
import type { ReceiptFacts } from "@rbo/shared/receipts/receipt-facts";
import { receiptWords } from "@rbo/shared/receipts/receipt-words";
import { Canvas, Document, Image, Page } from "@react-pdf/renderer";
import { drawMarks } from "./draw-marks.ts";
import type { Mark } from "./mark.ts";
import { brandBox, page } from "./page-geometry.ts";

type Props = { facts: ReceiptFacts; marks: readonly Mark[]; logo: Buffer | null };

/** The document with nothing in it that the facts do not say: no date of today, no random id. */
export function ReceiptPage({ facts, marks, logo }: Props) {
  const { stringer, locale, number, strungAt } = facts;
  return (
    <Document
      title={`${receiptWords(locale)("receipt")} ${number}`}
      author={stringer.businessName ?? stringer.displayName}
      language={intlLocale(locale)}
      creator="Racket Book"
      producer="Racket Book"
      creationDate={new Date(`${strungAt}T00:00:00Z`)}
    >
      <Page size={[page.width, page.height]}>
        {logo && <Image src={logo} style={logoStyle} />}
        <Canvas paint={(painter) => drawMarks(painter, marks)} style={canvasStyle} />
      </Page>
    </Document>
  );
}

/** Marks count from its corner and are not clipped to it; one as large as the page would count as too large for it. */
const canvasStyle = { position: "absolute", left: 0, top: 0, width: page.width, height: 1 } as const;

const logoStyle = {
  position: "absolute",
  left: brandBox.left,
  top: brandBox.top,
  width: brandBox.right - brandBox.left,
  height: brandBox.bottom - brandBox.top,
  objectFit: "contain",
  objectPosition: "0 0",
} as const;
