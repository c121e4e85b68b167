import type { PlanFile } from '../../plan-format.ts';

type Entry = PlanFile['glossary'][number];

/** "CIN – Child in need", "CIN: Child in need" as an entry, or null where a text is not of that shape. */
export function glossaryEntry(text: string): Entry | null {
  const match = /^([\p{Lu}\d][\p{L}\d&/+ ’'-]{0,40}?)\s*(?:\s[-–—=]\s|:\s|\t|\s{2,})\s*(\S.{2,})$/u.exec(text.trim());
  return match ? { abbreviation: match[1]!.trim(), expansion: match[2]!.trim() } : null;
}

/** A glossary row: its first two filled cells. Rows of four cells hold two entries side by side. */
export function glossaryRow(cells: readonly string[]): Entry[] {
  const filled = cells.map((cell) => cell.trim()).filter(Boolean);
  const entries: Entry[] = [];
  for (let i = 0; i + 1 < filled.length; i += 2) entries.push({ abbreviation: filled[i]!, expansion: filled[i + 1]! });
  return filled.length % 2 === 0 && filled.every((cell, i) => i % 2 === 1 || cell.length <= 60) ? entries : [];
}
