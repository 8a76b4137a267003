import type { ReceiptPreview } from "@rbo/shared/receipts/receipt-preview.schema";
import classes from "./settings.module.css";

type Mark = ReceiptPreview["marks"][number];
type ReceiptPageProps = { receipt: ReceiptPreview; logo: string | null; label: string };

const inks = { black: "#000000", grey: "#555555", faint: "#999999" } as const;

/** The sheet as it will be printed, drawn from the very marks of the PDF; paper is white by night too. */
export function ReceiptPage({ receipt: { page, marks, logoBox }, logo, label }: ReceiptPageProps) {
  return (
    <svg className={classes.paper} viewBox={`0 0 ${page.width} ${page.height}`} role="img" aria-label={label}>
      {logo && logoBox ? <image href={logo} {...logoBox} preserveAspectRatio="xMinYMin meet" /> : null}
      {marks.map((mark) => (
        <MarkShape key={keyOf(mark)} mark={mark} />
      ))}
    </svg>
  );
}

/** Nothing stands twice in one place. */
const keyOf = (mark: Mark): string =>
  mark.kind === "text"
    ? `${mark.x} ${mark.baseline} ${mark.text}`
    : `${mark.from.x} ${mark.from.y} ${mark.to.x} ${mark.to.y}`;

function MarkShape({ mark }: { mark: Mark }) {
  if (mark.kind === "rule") {
    const { from, to, weight, ink } = mark;
    return <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} strokeWidth={weight} stroke={inks[ink]} />;
  }
  const { text, x, baseline, size, width, isBold, ink } = mark;
  return (
    <text
      x={x}
      y={baseline}
      fontSize={size}
      fontWeight={isBold ? 600 : 400}
      fill={inks[ink]}
      textLength={width}
      lengthAdjust="spacingAndGlyphs"
    >
      {text}
    </text>
  );
}
