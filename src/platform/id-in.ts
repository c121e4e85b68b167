/**
 * The number of an item, person or plan in an address, a form or on the command line: from 1 to nine figures, which is
 * what the database's numbers hold. Null when the text is none: what it names is not there.
 */
export function idIn(text: string | undefined): number | null {
  return text && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
