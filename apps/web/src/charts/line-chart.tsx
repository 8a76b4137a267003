import type { CalendarDate } from "@rbo/shared/dates/calendar-date";
import type { Reading } from "@rbo/shared/rackets/racket-figures";
import classes from "./charts.module.css";
import { percentOf, type Span, valueSpan } from "./scale.ts";

export type Line = { key: string; name: string; readings: readonly Reading[] };

type LineChartProps = {
  /** What is drawn, and where its figures are read: a table always goes with it. */
  label: string;
  /** Two at most, told apart by colour, stroke and shape. */
  lines: readonly Line[];
  format: (value: number) => string;
  formatDay: (day: CalendarDate) => string;
};

/** Readings over time, true to the days between them. */
export function LineChart({ label, lines, format, formatDay }: LineChartProps) {
  const readings = lines.flatMap((line) => line.readings);
  const days = readings.map(({ on }) => on).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const values = valueSpan(readings.map(({ value }) => value));
  const time = { low: Date.parse(first), high: Date.parse(last) };
  return (
    <div role="img" aria-label={label}>
      {lines.length > 1 ? <Legend lines={lines} /> : null}
      <div className={classes.chart}>
        <div className={classes.axis}>
          <span>{format(values.high)}</span>
          <span>{format((values.high + values.low) / 2)}</span>
          <span>{format(values.low)}</span>
        </div>
        <div className={classes.plot}>
          <div className={classes.lines}>
            {lines.map((line, index) => (
              <DrawnLine key={line.key} readings={line.readings} place={index} values={values} time={time} />
            ))}
          </div>
        </div>
        <div className={classes.ends}>
          <span>{formatDay(first)}</span>
          <span>{last === first ? "" : formatDay(last)}</span>
        </div>
      </div>
    </div>
  );
}

type DrawnLineProps = { readings: readonly Reading[]; place: number; values: Span; time: Span };

function DrawnLine({ readings, place, values, time }: DrawnLineProps) {
  const points = readings.map(({ on, value }, index) => ({
    key: `${on} ${index}`,
    x: percentOf(Date.parse(on), time),
    y: 100 - percentOf(value, values),
  }));
  return (
    <>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" className={classes.line} data-place={place} aria-hidden>
        <polyline points={points.map(({ x, y }) => `${x},${y}`).join(" ")} vectorEffect="non-scaling-stroke" />
      </svg>
      {points.map(({ key, x, y }) => (
        <span key={key} className={classes.dot} data-place={place} style={{ left: `${x}%`, top: `${y}%` }} />
      ))}
    </>
  );
}

function Legend({ lines }: { lines: readonly Line[] }) {
  return (
    <div className={classes.legend}>
      {lines.map(({ key, name }, index) => (
        <span key={key}>
          <span className={classes.mark} data-place={index} />
          {name}
        </span>
      ))}
    </div>
  );
}
