import { useT } from "../app/use-t.ts";
import classes from "./form.module.css";

/** A field's name, and that it may stay empty. */
export function OptionalLabel({ text }: { text: string }) {
  const t = useT("common");
  return (
    <>
      {text} <span className={classes.optional}>({t("optional")})</span>
    </>
  );
}
