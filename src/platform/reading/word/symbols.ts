/** Signs from Word's symbol fonts that plans use, by their place in the font. Others keep a visible stand-in. */
const WINGDINGS: Record<number, string> = {
  0x4a: '☺',
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x75: '◆',
  0x76: '❖',
  0x9f: '•',
  0xa7: '▪',
  0xa8: '◻',
  0xd8: '➢',
  0xdf: '←',
  0xe0: '→',
  0xe1: '↑',
  0xe2: '↓',
  0xe8: '➔',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};
const SYMBOL: Record<number, string> = {
  0xa3: '≤',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb9: '≠',
  0xac: '←',
  0xad: '↑',
  0xae: '→',
  0xaf: '↓',
};

/**
 * @param font the font named beside the sign
 * @param code four hexadecimal digits; Word adds F000 to the place in a symbol font
 */
export function symbol(font: string | undefined, code: string | undefined): string {
  const point = Number.parseInt(code ?? '', 16);
  if (!Number.isFinite(point) || point <= 0 || point > 0xffff) return '';
  const place = point >= 0xf000 && point <= 0xf0ff ? point - 0xf000 : point;
  const table = /wingdings/i.test(font ?? '') ? WINGDINGS : /symbol/i.test(font ?? '') ? SYMBOL : undefined;
  const known = table?.[place];
  if (known) return known;
  return table ? '□' : String.fromCodePoint(point);
}
