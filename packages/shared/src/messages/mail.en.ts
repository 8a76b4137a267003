/** Words that every mail with a link shares. */
export const mailEn = {
  greeting: "Hello {name},",
  otherwise: "The button does nothing? Open this address in your browser:",
} as const;
