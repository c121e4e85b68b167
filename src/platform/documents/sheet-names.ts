/**
 * A function that turns captions into sheet names Excel accepts, each different from all given before by the same
 * function: at most 31 characters, none of []:*?/\ and no apostrophe at either end. Case does not make two names differ.
 */
export function sheetNames(): (caption: string) => string {
  // Excel keeps "History" for itself.
  const taken = new Set(['history']);
  return (caption) => {
    const clean =
      caption
        .toWellFormed()
        .replace(/[[\]:*?/\\\u0000-\u001f]+/g, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^['\s]+|['\s]+$/g, '') || 'Table';
    let name = cut(clean, 31);
    for (let again = 2; taken.has(name.toLowerCase()); again += 1) name = `${cut(clean, 27)} (${again})`.slice(0, 31);
    taken.add(name.toLowerCase());
    return name;
  };
}

/** Whole words where possible, and never half of a letter that takes two places. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const part = text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
  const space = part.lastIndexOf(' ');
  return (space > most / 2 ? part.slice(0, space) : part).replace(/['\s]+$/, '');
}
