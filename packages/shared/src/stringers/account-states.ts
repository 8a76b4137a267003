/** invited: the link still works; expired: it doesn't, and nobody came; joined: has a password; deactivated: whatever it was before. */
export const accountStates = ["invited", "expired", "joined", "deactivated"] as const;
export type AccountState = (typeof accountStates)[number];
