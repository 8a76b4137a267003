declare const scopeBrand: unique symbol;

/** The stringer whose rows a transaction may touch. Minted from a signed-in principal in one place of the server. */
export type StringerScope = { readonly stringerId: string; readonly [scopeBrand]: true };

/** Mints a scope. Guarantee asked of the caller: the id is that of the signed-in stringer, or audited beforehand. */
export const mintStringerScope = (stringerId: string): StringerScope => ({ stringerId }) as StringerScope;
