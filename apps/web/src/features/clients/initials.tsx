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

/** "AM" of "Anna Muster"; whole graphemes, so that no accent is torn off. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => firstLetter(word ?? "")).join("");
}

function firstLetter(word: string): string {
  const [first] = new Intl.Segmenter().segment(word);
  return (first?.segment ?? "").toUpperCase();
}
