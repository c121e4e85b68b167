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

/** The header by which a browser saves a file under its name, or shows it where `inline` says so. */
export function disposition(given: string, inline: boolean): string {
  const name = plainName(given);
  const plain = name.replace(/[^\w. ()-]/g, '_');
  return `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
