/** The secret of a one-time link stands in the fragment of its address, which the browser keeps to itself. */
export const linkToken = (hash: string): string => new URLSearchParams(hash.replace(/^#/, "")).get("token") ?? "";
