import { foldText, searchKey } from "@rbo/shared/text/fold-text";

type Named = { firstName: string | null; lastName: string; email: string | null; nickname: string | null };

/** What a profile is found by and sorted by: derived from the names each time they are saved. */
export const clientKeys = (named: Named): { searchKey: string; sortKey: string } => ({
  searchKey: searchKey([named.firstName, named.lastName, named.nickname, named.email]),
  sortKey: foldText(`${named.lastName} ${named.firstName ?? ""}`),
});
