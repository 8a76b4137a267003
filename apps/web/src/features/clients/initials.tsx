import { initialsOf } from "../../components/initials-of.ts";
import classes from "./clients.module.css";

/** A round mark that the eye finds again: the letters of the name, in a colour that stays with it. */
export function Initials({ name }: { name: string }) {
  return (
    <span className={classes.initials} data-hue={hueOf(name)} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

const hues = 5;

function hueOf(name: string): number {
  const sum = [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return sum % hues;
}
