/** The number in a page's address, or null when it is none: such a page is not there. */
export function numberInPath(text: string | undefined): number | null {
  return text && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
