/**
 * A file's name without what is not seen: marks that turn the direction of writing, with which "fdp.exe" can be shown as
 * "exe.pdf", joins, and half characters that no address can carry.
 */
export function plainName(name: string): string {
  return name
    .toWellFormed()
    .replace(/[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffd]/g, '')
    .trim();
}
