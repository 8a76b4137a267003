import classes from "./rackets.module.css";

type FigureProps = {
  name: string;
  /** Null where it would be made from too little; then `beside` says so. */
  figure: string | null;
  beside: string | null;
};

/** One figure of a list of figures. */
export function Figure({ name, figure, beside }: FigureProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {figure === null ? null : <span className={classes.figure}>{figure}</span>}
        {beside === null ? null : <span className={classes.soft}>{beside}</span>}
      </dd>
    </div>
  );
}
