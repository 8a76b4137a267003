import { useState } from "react";
import { useDraft } from "./use-draft.ts";

export type KeptText = {
  text: string;
  setText: (text: string) => void;
  /** It was saved or sent. */
  drop: () => void;
};

/** One text of a small form, kept through a reload. Never for passwords. */
export function useKeptText(place: string, begin = ""): KeptText {
  const { found, keep, drop } = useDraft(place);
  const [text, setText] = useState(typeof found?.content === "string" ? found.content : begin);
  const change = (next: string) => {
    setText(next);
    if (next === begin) drop();
    else keep(next);
  };
  return { text, setText: change, drop };
}
