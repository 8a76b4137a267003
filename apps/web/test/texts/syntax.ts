import { readdir, readFile } from "node:fs/promises";
import { parseSync } from "vite";

/** One node of a file's syntax tree (ESTree with JSX and TypeScript). */
export type Syntax = { type: string; start: number; [field: string]: unknown };

export type SourceFile = { path: string; source: string; program: Syntax };

/** Every source of a folder that is no test, parsed; `path` is relative to it. */
export async function readSources(root: URL, isWanted: (path: string) => boolean): Promise<SourceFile[]> {
  const paths = (await readdir(root, { recursive: true })).filter(
    (path) => /\.tsx?$/.test(path) && !/\.(test|fixture)\./.test(path) && isWanted(path),
  );
  return Promise.all(paths.sort().map(async (path) => parseSource(path, await readFile(new URL(path, root), "utf8"))));
}

export const parseSource = (path: string, source: string): SourceFile => ({
  path,
  source,
  program: asSyntax(parseSync(path, source).program),
});

/** Every text literal of a file. */
export function wordsIn({ program }: SourceFile): string[] {
  const words: string[] = [];
  walk(program, (node) => {
    if (node.type === "Literal" && typeof node.value === "string") words.push(node.value);
    return true;
  });
  return words;
}

/** The node and all below it, top down. `enter` may keep away from what lies below by answering false. */
export function walk(node: Syntax, enter: (node: Syntax) => boolean): void {
  if (enter(node) === false) return;
  for (const child of childrenOf(node)) walk(child, enter);
}

const childrenOf = (node: Syntax): Syntax[] =>
  Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]).filter(isSyntax));

const isSyntax = (value: unknown): value is Syntax =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

/** The node in a field, where there is one. */
export function nodeIn(node: Syntax, field: string): Syntax | null {
  const value = node[field];
  return isSyntax(value) ? value : null;
}

export function nodesIn(node: Syntax, field: string): Syntax[] {
  const value = node[field];
  return Array.isArray(value) ? value.filter(isSyntax) : [];
}

/** The name of an identifier; null for anything else. */
export function nameOf(node: Syntax | null): string | null {
  return typeof node?.name === "string" ? node.name : null;
}

/**
 * What a text-like expression can say: each branch of a condition, a template with "*" for what it fills in. Null where
 * only running it would tell.
 */
export function sayingsOf(node: Syntax | null): (string | null)[] {
  switch (node?.type) {
    case "Literal":
      return typeof node.value === "string" ? [node.value] : [];
    case "TemplateLiteral":
      return [nodesIn(node, "quasis").map(quasiText).join("*")];
    case "ConditionalExpression":
      return [...sayingsOf(nodeIn(node, "consequent")), ...sayingsOf(nodeIn(node, "alternate"))];
    case "LogicalExpression":
      return [...sayingsOf(nodeIn(node, "left")), ...sayingsOf(nodeIn(node, "right"))];
    case "BinaryExpression":
      return [...sayingsOf(nodeIn(node, "left")), ...sayingsOf(nodeIn(node, "right"))];
    default:
      return [null];
  }
}

function quasiText({ value }: Syntax): string {
  return typeof value === "object" && value !== null && "cooked" in value ? String(value.cooked) : "";
}

/** Guarantee: the parser's own tree, whose nodes all have a type and a place. */
const asSyntax = (program: object): Syntax => program as Syntax;
