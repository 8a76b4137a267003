import type { ReactNode } from "react";
import classes from "./figures-table.module.css";

type FiguresTableProps = {
  /** Names the table for who can't see the card around it. */
  caption: string;
  /** The first column names the row; all others are figures. */
  headings: readonly string[];
  rows: readonly FiguresRow[];
  /** The sum under the rows. */
  foot?: readonly ReactNode[];
};

type FiguresRow = { key: string; cells: readonly ReactNode[]; isQuiet?: boolean };

/** Figures that line up under one another; wider than the screen it scrolls by itself, by keyboard too. */
export function FiguresTable({ caption, headings, rows, foot }: FiguresTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (axe: scrollable-region-focusable)
    <section className={classes.scroll} aria-label={caption} tabIndex={0}>
      <table className={classes.table}>
        <caption className={classes.caption}>{caption}</caption>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells, isQuiet }) => (
            <tr key={key} data-quiet={isQuiet || undefined}>
              <Cells headings={headings} cells={cells} />
            </tr>
          ))}
        </tbody>
        {foot ? (
          <tfoot>
            <tr>
              <Cells headings={headings} cells={foot} />
            </tr>
          </tfoot>
        ) : null}
      </table>
    </section>
  );
}

function Cells({ headings, cells }: { headings: readonly string[]; cells: readonly ReactNode[] }) {
  const [name, ...figures] = cells;
  return (
    <>
      <th scope="row">{name}</th>
      {figures.map((figure, index) => (
        <td key={headings[index + 1]}>{figure}</td>
      ))}
    </>
  );
}
