import type { XmlNode } from '../xml.ts';
import { child, elements, switchOf, valueOf } from '../xml.ts';

type Level = { format: string; text: string; start: number; legal: boolean; style?: string };
type Definition = { levels: Level[]; styleLink?: string; numStyleLink?: string };
type Numbering = { definition: string; overrides: Map<number, { start?: number; level?: Level }> };

/** What Word would print before a numbered paragraph. A bullet has no label. */
export type Printed = { ordered: boolean; depth: number; label?: string };
export type Numberer = {
  /** Counts one paragraph; call once for each, in document order. Undefined when the paragraph has no number. */
  next(id: string, level: number): Printed | undefined;
  /** The level a heading style stands at within its numbering. */
  levelOfStyle(id: string, styleId: string | undefined): number;
};

/** @param root `word/numbering.xml`, where the document has one */
export function readNumbering(root: XmlNode | undefined): Numberer {
  const definitions = new Map<string, Definition>();
  const numberings = new Map<string, Numbering>();
  for (const node of elements(root)) {
    if (node.name === 'abstractNum') definitions.set(node.attributes['abstractNumId'] ?? '', definitionOf(node));
    if (node.name === 'num') numberings.set(node.attributes['numId'] ?? '', numberingOf(node));
  }
  // Lists that share a definition share its counters, unless a list says that it starts afresh.
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();

  const levelsOf = (numbering: Numbering): Level[] => {
    const definition = definitions.get(numbering.definition);
    if (!definition?.numStyleLink) return definition?.levels ?? [];
    return [...definitions.values()].find((each) => each.styleLink === definition.numStyleLink)?.levels ?? [];
  };

  return {
    levelOfStyle(id, styleId) {
      const numbering = numberings.get(id);
      const found = numbering ? levelsOf(numbering).findIndex((level) => level?.style === styleId) : -1;
      return found < 0 ? 0 : found;
    },
    next(id, depth) {
      const numbering = numberings.get(id);
      if (!numbering || depth < 0 || depth > 8) return undefined;
      const levels = levelsOf(numbering).slice();
      for (const [index, { level }] of numbering.overrides) if (level) levels[index] = level;
      const level = levels[depth];
      if (!level || level.format === 'none') return undefined;
      const counts = counters.get(numbering.definition) ?? [];
      counters.set(numbering.definition, counts);
      const override = numbering.overrides.get(depth)?.start;
      if (override !== undefined && !begun.has(`${id}/${depth}`)) counts[depth] = override - 1;
      begun.add(`${id}/${depth}`);
      counts[depth] = (counts[depth] ?? level.start - 1) + 1;
      counts.length = depth + 1;
      if (level.format === 'bullet') return { ordered: false, depth };
      const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        const shown = levels[at];
        return shown ? count(counts[at] ?? shown.start, level.legal ? 'decimal' : shown.format) : '';
      });
      return { ordered: true, depth, ...(label.trim() ? { label: label.trim() } : {}) };
    },
  };
}

function definitionOf(node: XmlNode): Definition {
  const levels: Level[] = [];
  for (const each of elements(node)) if (each.name === 'lvl') levels[indexOf(each)] = levelOf(each);
  return { levels, styleLink: valueOf(node, 'styleLink'), numStyleLink: valueOf(node, 'numStyleLink') };
}

function levelOf(node: XmlNode): Level {
  return {
    format: valueOf(node, 'numFmt') ?? 'decimal',
    text: valueOf(node, 'lvlText') ?? '',
    start: Number(valueOf(node, 'start') ?? 1) || 0,
    legal: switchOf(node, 'isLgl') ?? false,
    style: valueOf(node, 'pStyle'),
  };
}

function numberingOf(node: XmlNode): Numbering {
  const overrides: Numbering['overrides'] = new Map();
  for (const each of elements(node)) {
    if (each.name !== 'lvlOverride') continue;
    const start = valueOf(each, 'startOverride');
    const level = child(each, 'lvl');
    overrides.set(indexOf(each), {
      ...(start === undefined ? {} : { start: Number(start) || 0 }),
      ...(level ? { level: levelOf(level) } : {}),
    });
  }
  return { definition: valueOf(node, 'abstractNumId') ?? '', overrides };
}

/** Word has nine levels; a damaged index must not make a huge array. */
function indexOf(node: XmlNode): number {
  const index = Number(node.attributes['ilvl'] ?? 0);
  return Number.isInteger(index) && index >= 0 && index <= 8 ? index : 0;
}

function count(n: number, format: string): string {
  if (format === 'lowerLetter') return letters(n);
  if (format === 'upperLetter') return letters(n).toUpperCase();
  if (format === 'lowerRoman') return roman(n);
  if (format === 'upperRoman') return roman(n).toUpperCase();
  if (format === 'decimalZero') return String(n).padStart(2, '0');
  if (format === 'none' || format === 'bullet') return '';
  return String(n);
}

/** Word goes a … z, then aa, bb, cc. */
function letters(n: number): string {
  if (n < 1) return String(n);
  return String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.min(Math.ceil(n / 26), 30));
}

function roman(n: number): string {
  if (n < 1 || n > 3999) return String(n);
  const numerals: [number, string][] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let text = '';
  for (const [value, numeral] of numerals) for (; n >= value; n -= value) text += numeral;
  return text;
}
