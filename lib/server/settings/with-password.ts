/** The address with the password in it, unless it has one or there is none to put in. */
export function withPassword(address: string, password: string | undefined): string {
  if (password === undefined || !URL.canParse(address)) return address;
  const url = new URL(address);
  if (url.password === '') url.password = encodeURIComponent(password);
  return url.href;
}

/** Whether a password that is given apart would be lost: an address without a host has no place for one. */
export function losesPassword(address: string, password: string | undefined): boolean {
  if (password === undefined) return false;
  const filled = withPassword(address, password);
  return !URL.canParse(filled) || new URL(filled).password === '';
}
