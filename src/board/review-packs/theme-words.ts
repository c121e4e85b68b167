import type { Missing, Words, WrittenPartOf } from '../kinds/pack-kind.ts';

/** The name under which the words about a theme are kept: the same however it is capitalised. */
export function themeName(theme: string): string {
  return `theme-${theme
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`;
}

/** The parts people write about themes: one for each. */
export function themeParts(themes: readonly string[], asks: string): WrittenPartOf[] {
  return themes.map((theme) => ({ name: themeName(theme), heading: theme, asks }));
}

/** Parts nobody has written, in their order. */
export function unwritten(parts: readonly WrittenPartOf[], words: Words): Missing[] {
  return parts
    .filter(({ name }) => (words[name] ?? '').trim() === '')
    .map(({ name, heading }) => ({
      part: name,
      name: `${heading.charAt(0).toLowerCase()}${heading.slice(1)}`,
      because: 'Nobody has written it.',
    }));
}
