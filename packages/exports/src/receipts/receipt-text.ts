import { type FitStep, type FittedText, fitText } from "./fit-text.ts";

/** The small capitals that name what stands below or beside them. */
export const labelText = (label: string, width: number): FittedText =>
  fitText(label, {
    width,
    style: { face: "semibold", tracking: 0.07 },
    steps: [
      { size: 6.8, maxLines: 1 },
      { size: 5.5, maxLines: 1 },
    ],
    leading: 1.6,
  });

/** A text of one size in as many lines as it takes, up to `maxLines`, cut there. */
export const plainText = (text: string, width: number, step: FitStep): FittedText =>
  fitText(text, { width, style: { face: "regular" }, steps: [step] });

/** Steps of one text from large to small: each a size and how many lines it may take there. */
export function steps(first: [number, number], ...rest: [number, number][]): [FitStep, ...FitStep[]] {
  const step = ([size, maxLines]: [number, number]): FitStep => ({ size, maxLines });
  return [step(first), ...rest.map(step)];
}
