import { hash, type Options, verify } from "@node-rs/argon2";

/** argon2id (the library's default variant) with OWASP's first choice of cost: about 12 ms off the main thread. */
const cost: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** A hash of nothing anybody types, made at the same cost, so that an unknown account takes as long as a known one. */
const nobodysHash = hashPassword(crypto.randomUUID());

/** Whether the password is the account's; `passwordHash` is null where there is no account or it has no password. */
export async function isPasswordOf(passwordHash: string | null, password: string): Promise<boolean> {
  const isMatch = await verify(passwordHash ?? (await nobodysHash), password);
  return isMatch && passwordHash !== null;
}
