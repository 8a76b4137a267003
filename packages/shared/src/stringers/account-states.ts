/** invited: the link still works; expired: it doesn't, and nobody came; joined: has a password; deactivated: whatever it was before; erased: left for good, and nothing but a name for the log remains. */
export const accountStates = ["invited", "expired", "joined", "deactivated", "erased"] as const;
export type AccountState = (typeof accountStates)[number];
