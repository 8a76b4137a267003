/** Makers whose name is two words; all others are taken for one. */
const twoWordMakers = new Set(["signum pro", "weiss cannon", "pros pro", "pro kennex", "pro supex", "mantis pro"]);

/** Takes "Signum Pro Poly Plasma" apart into who makes it and what it is called. */
export function splitMaker(words: readonly string[]): { manufacturer: string; model: string } {
  const makerLength = twoWordMakers.has(words.slice(0, 2).join(" ").toLowerCase()) ? 2 : 1;
  return { manufacturer: words.slice(0, makerLength).join(" "), model: words.slice(makerLength).join(" ") };
}
