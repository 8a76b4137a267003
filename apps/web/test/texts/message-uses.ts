import { nameOf, nodeIn, nodesIn, type SourceFile, type Syntax, sayingsOf, walk } from "./syntax.ts";

/** Where a file speaks: a key of a feature's texts, "*" for what only running it tells. */
export type MessageUse = { path: string; features: readonly string[]; key: string | null };

/** Every `t("key")` of a file, whatever the translator is called there. */
export function messageUses(file: SourceFile): MessageUse[] {
  const translators = translatorsOf(file);
  const uses: MessageUse[] = [];
  walk(file.program, (node) => {
    const features = featuresSpoken(node, translators);
    if (!features) return true;
    for (const key of sayingsOf(nodesIn(node, "arguments")[0] ?? null)) uses.push({ path: file.path, features, key });
    return true;
  });
  return uses;
}

/** Names bound by `useT("feature")` or `textsNow("feature")`, and parameters typed as such, with what they speak. */
function translatorsOf({ program, source }: SourceFile): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const bind = (name: string | null, feature: string | null) => {
    if (name && feature) found.set(name, [...(found.get(name) ?? []), feature]);
  };
  walk(program, (node) => {
    if (node.type === "VariableDeclarator") bind(nameOf(nodeIn(node, "id")), featureAsked(nodeIn(node, "init")));
    const type =
      node.type === "Identifier" || node.type === "TSPropertySignature" ? nodeIn(node, "typeAnnotation") : null;
    if (type)
      bind(nameOf(node) ?? nameOf(nodeIn(node, "key")), featureTyped(source.slice(type.start, Number(type.end))));
    return true;
  });
  return found;
}

/** "orders" of `useT("orders")`; null for any other expression. */
function featureAsked(node: Syntax | null): string | null {
  if (node?.type !== "CallExpression" || !/^(useT|textsNow)$/.test(nameOf(nodeIn(node, "callee")) ?? "")) return null;
  return sayingsOf(nodesIn(node, "arguments")[0] ?? null)[0] ?? null;
}

const featureTyped = (type: string): string | null => /(?:Translate|typeof useT)<"(\w+)">/.exec(type)?.[1] ?? null;

/** Of a call `t(…)`, `t.rich(…)` or `useT("feature")(…)`: whose texts it speaks. */
function featuresSpoken(node: Syntax, translators: Map<string, string[]>): string[] | null {
  if (node.type !== "CallExpression") return null;
  const callee = nodeIn(node, "callee");
  const direct = featureAsked(callee);
  if (direct) return [direct];
  const speaker = callee?.type === "MemberExpression" ? nodeIn(callee, "object") : callee;
  return translators.get(nameOf(speaker) ?? "") ?? null;
}
