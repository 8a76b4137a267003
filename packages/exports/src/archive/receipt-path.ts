/** Where a receipt's PDF lies in the archive; the page beside it links there. */
export const receiptPath = ({ number, revision }: { number: string; revision: number }): string =>
  `receipts/${number.replace(/[^\w.-]/g, "_")}-r${revision}.pdf`;
