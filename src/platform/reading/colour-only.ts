import type { ReadWarning } from './blocks.ts';

/**
 * Whether a colour is one people rate with, such as red, amber, green or blue, rather than white, black or a grey.
 * Pale tints count too.
 * @param colour six hexadecimal digits, or eight with the opacity first, as Office writes them
 */
export function isRatingColour(colour: string | undefined): boolean {
  const digits = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(colour ?? '')?.[1];
  if (!digits) return false;
  const parts = [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
  return Math.max(...parts) - Math.min(...parts) >= 60;
}

/** Colour means one thing in one plan and another in the next, so a coloured cell without a word is not read as a rating. */
export function colourOnly(cells: number, where: string): ReadWarning {
  const message =
    cells === 1
      ? 'One cell has a colour and no words. A colour alone was not read as a rating: type the rating in the cell.'
      : `${cells} cells have a colour and no words. A colour alone was not read as a rating: type the rating in each cell.`;
  return { code: 'colour-only-rating', message, where };
}
