import { createHash, randomBytes } from "node:crypto";

/** 256 bits, safe in a URL. */
export const newSecretToken = (): string => randomBytes(32).toString("base64url");

/** What the database keeps of a session id or a link's token: enough to recognise it, nothing to use it with. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");
