/** Words of the mail that tells an admin what waits for moderation. */
export const moderationNoticeEn = {
  subject: "Suggested for the catalogue: {name}",
  suggestedRacket: "{submitter} suggests a racket for the catalogue that everybody shares.",
  suggestedString: "{submitter} suggests a string for the catalogue that everybody shares.",
  racket: "Racket",
  string: "String",
  submitter: "From",
  button: "Look at the suggestion",
  waits: "It waits for your yes or no; there is no hurry.",
} as const;
