import type { signIn as english } from "../en/sign-in.ts";
import type { Translated } from "../messages.ts";

export const signIn: Translated<typeof english> = {
  title: "sign-in",
};
