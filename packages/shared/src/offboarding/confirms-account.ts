/** Whether somebody has typed the name or the address of an account, as a sign that they mean this one. */
export function confirmsAccount(typed: string, account: { displayName: string; email: string }): boolean {
  const said = plain(typed);
  return said !== "" && (said === plain(account.displayName) || said === plain(account.email));
}

const plain = (text: string): string => text.normalize("NFC").trim().toLowerCase();
