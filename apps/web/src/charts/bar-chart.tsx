import classes from "./charts.module.css";
import { axisTop } from "./scale.ts";

type Bar = {
  key: string;
  label: string;
  /** Where there is little room, such as "J" for January. */
  shortLabel: string;
  value: number;
};

type BarChartProps = {
  /** What is drawn, and where its figures are read: a table always goes with it. */
  label: string;
  bars: readonly Bar[];
  format: (value: number) => string;
};

const mostLabels = 12;

/** Bars from nothing upwards. A picture for the eye: everybody else has the table. */
export function BarChart({ label, bars, format }: BarChartProps) {
  const max = Math.max(0, ...bars.map(({ value }) => value));
  const top = axisTop(max);
  const every = Math.ceil(bars.length / mostLabels);
  return (
    <div className={classes.chart} role="img" aria-label={label}>
      <div className={classes.axis}>
        <span>{max > 0 ? format(top) : ""}</span>
        <span>{max > 0 ? format(top / 2) : ""}</span>
        <span>{format(0)}</span>
      </div>
      <div className={classes.plot}>
        <div className={classes.bars}>
          {bars.map(({ key, value }) => (
            <div key={key} className={classes.column}>
              <div className={classes.bar} style={{ height: `${(100 * Math.max(0, value)) / top}%` }} />
            </div>
          ))}
        </div>
      </div>
      <div className={classes.labels}>
        {bars.map(({ key, label: text, shortLabel }, index) => (
          <span key={key} data-shown={index % every === 0 || undefined}>
            <span className={classes.long}>{text}</span>
            <span className={classes.short}>{shortLabel}</span>
          </span>
        ))}
      </div>
    </div>
  );
}
