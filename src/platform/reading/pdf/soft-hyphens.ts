const SOFT = '\u00ad';

type Operators = { fnArray: number[]; argsArray: unknown[] };

/**
 * Which pieces of text end where a word was broken. The PDF library leaves soft hyphens out of the text it gives,
 * though they are printed; the glyphs it would paint still have them. Both come in the same order, so they are walked
 * side by side.
 * @param showText pdf.js's number for painting text
 * @returns the texts, with a soft hyphen at the end of each that has one; unchanged where the two do not agree
 */
export function withSoftHyphens(texts: string[], operators: Operators, showText: number): string[] {
  const printed = glyphsOf(operators, showText);
  if (!printed.includes(SOFT)) return texts;
  const marked = [...texts];
  let at = 0;
  const takeHyphens = () => {
    const from = at;
    while (printed[at] === SOFT) at++;
    return at > from;
  };
  for (const [index, text] of texts.entries()) {
    for (const letter of text.replace(/\s/g, '')) {
      takeHyphens(); // inside a word that was not broken after all
      if (!printed.startsWith(letter, at)) return texts;
      at += letter.length;
    }
    if (text.trim() && takeHyphens()) marked[index] = text.trimEnd() + SOFT;
  }
  return marked;
}

function glyphsOf({ fnArray, argsArray }: Operators, showText: number): string {
  let glyphs = '';
  fnArray.forEach((operator, index) => {
    if (operator !== showText) return;
    const [shown] = argsArray[index] as [({ unicode?: string } | number)[]];
    for (const glyph of shown) if (typeof glyph !== 'number') glyphs += glyph.unicode ?? '';
  });
  return glyphs.replace(/\s/g, '');
}
