/** What a stringer wrote about a client. */
export type ProfileNotes = {
  nickname: string | null;
  internalNotes: string | null;
  defaultTensionMemo: string | null;
};

/**
 * Two profiles of one stringer become one, and nothing that was written is lost: the notes follow one another, and a
 * nickname or a tension that can't stand in its own field beside the kept one goes into the notes.
 */
export function joinProfiles(kept: ProfileNotes, other: ProfileNotes): ProfileNotes {
  const isLeftOver = (field: "nickname" | "defaultTensionMemo") =>
    kept[field] !== null && other[field] !== null && kept[field] !== other[field];
  const notes = [
    kept.internalNotes,
    other.internalNotes === kept.internalNotes ? null : other.internalNotes,
    isLeftOver("nickname") ? other.nickname : null,
    isLeftOver("defaultTensionMemo") ? other.defaultTensionMemo : null,
  ].filter((note) => note !== null);
  return {
    nickname: kept.nickname ?? other.nickname,
    internalNotes: notes.length === 0 ? null : notes.join("\n\n"),
    defaultTensionMemo: kept.defaultTensionMemo ?? other.defaultTensionMemo,
  };
}
