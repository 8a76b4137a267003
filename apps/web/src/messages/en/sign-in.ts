export const signIn = {
  title: "sign-in",
} as const;
