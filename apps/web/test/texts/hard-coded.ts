import { nameOf, nodeIn, nodesIn, type SourceFile, type Syntax, sayingsOf, walk } from "./syntax.ts";

/** What is read or heard wherever it is passed. */
const spokenNames =
  /^(aria-label|aria-description|aria-roledescription|aria-valuetext|alt|title|placeholder|label|description|legend|message|text|hint|error)$/;

/** Texts that stand in the source itself instead of in the messages. */
export function hardCodedTexts(file: SourceFile): string[] {
  const found: string[] = [];
  const report = (text: string | null) => {
    if (text !== null && /\p{L}/u.test(text)) found.push(text.trim());
  };
  walk(file.program, (node) => {
    for (const text of textsShown(node)) report(text);
    return !isThrown(node);
  });
  return found;
}

function textsShown(node: Syntax): (string | null)[] {
  switch (node.type) {
    case "JSXText":
      return [String(node.value)];
    case "JSXElement":
    case "JSXFragment":
      return nodesIn(node, "children").flatMap((child) =>
        child.type === "JSXExpressionContainer" ? sayingsOf(nodeIn(child, "expression")) : [],
      );
    case "JSXAttribute":
      return isSpoken(nodeIn(node, "name")) ? attributeSayings(nodeIn(node, "value")) : [];
    case "Property":
      return isSpoken(nodeIn(node, "key")) ? sayingsOf(nodeIn(node, "value")) : [];
    default:
      return [];
  }
}

const isSpoken = (name: Syntax | null): boolean => spokenNames.test(nameOf(name) ?? "");

const attributeSayings = (value: Syntax | null): (string | null)[] =>
  sayingsOf(value?.type === "JSXExpressionContainer" ? nodeIn(value, "expression") : value);

/** What a programmer reads in a log is English. */
const isThrown = (node: Syntax): boolean => node.type === "ThrowStatement";
