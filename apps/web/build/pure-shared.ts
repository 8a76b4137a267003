import { type Plugin, parseAst } from "vite";

const sharedModules = /\/packages\/shared\/dist\/.*\.js$/;

/**
 * Lets constants of `@rbo/shared` that no screen reads leave the bundle. The package promises to be pure, but the bundler
 * must take each `z.object(…)` beside a rule for a side effect, and would bring zod along for nothing (24 KB gz).
 */
export function pureShared(): Plugin {
  return {
    name: "pure-shared",
    apply: "build",
    transform: (code, id) => (sharedModules.test(id) ? { code: withPureConstants(code), map: null } : null),
  };
}

/** Marks every constant of the module that a call makes: dropped, arguments included, once nothing uses it. */
export function withPureConstants(code: string): string {
  return callRanges(code).reduceRight(
    (text, { start, end }) =>
      `${text.slice(0, start)}/*#__PURE__*/ (() => ${text.slice(start, end)})()${text.slice(end)}`,
    code,
  );
}

type Range = { start: number; end: number };

function callRanges(code: string): Range[] {
  return parseAst(code).body.flatMap((statement) => {
    const declaration = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
    if (declaration?.type !== "VariableDeclaration") return [];
    return declaration.declarations.flatMap(({ init }) => (init?.type === "CallExpression" ? [init] : []));
  });
}
