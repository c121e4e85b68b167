import type { TableBlock, TableCell, TableRow } from '../../../platform/reading/blocks.ts';
import type { PlanFile } from '../../plan-format.ts';
import { labelWithContent, roleOf } from './section-labels.ts';

type PageArea = PlanFile['onAPage'][number];

/** Verbs that plans begin a commitment with; used only to part commitments that conversion ran together. */
const imperatives =
  `Achieve Act Address Adopt Agree Align Appoint Assess Attract Audit Begin Bring Build Carry Challenge Change Check Collaborate Collect Commission Communicate Complete Conduct Consider Consult Contact Continue Coproduce Co-produce Create Deepen Define Deliver Design Develop Drive Embed Empower Enable Encourage Engage Enhance Ensure Establish Evaluate Evidence Expand Explore Extend Finalise Focus Formalise Further Gather Give Grow Help Hold Identify Implement Improve Include Increase Influence Integrate Introduce Invest Investigate Involve Issue Join Keep Launch Lead Learn Listen Make Maintain Map Maximise Measure Meet Mobilise Monitor Move Offer Open Oversee Pilot Plan Prepare Prevent Prioritise Produce Promote Provide Publish Raise Recruit Redesign Reduce Refresh Refocus Reinforce Reissue Relaunch Reset Respond Restructure Retain Review Revise Roll Scrutinise Seek Secure Set Share Simplify Start Step Stop Streamline Strengthen Support Tackle Target Test Track Train Transform Understand Undertake Update Use Utilise Widen Work Write`.split(
    ' ',
  );
const imperative = new Set(imperatives);
const hangs =
  /^(a|an|the|of|for|to|in|on|at|by|with|and|or|our|their|its|new|from|into|as|that|which|who|is|are|be|not|all|both|third|first|second|–|-|&)$/i;

/** Parts commitments run together without marks, at capitals that begin an instruction or "somebody to do". */
export function splitCommitments(text: string): string[] {
  const words = text.replace(/\s+/g, ' ').trim().split(' ');
  const starts = [0];
  for (let i = 1; i < words.length; i += 1) {
    const word = words[i]!;
    const before = words[i - 1]!;
    if (!/^\p{Lu}\p{Ll}/u.test(word) || hangs.test(before.replace(/[,;]$/, '')) || /[,;:]$/.test(before)) continue;
    const instruction = imperative.has(word);
    const somebody =
      /^\p{Lu}[\p{Ll}]+( \p{Ll}+){1,3}? to \p{Ll}+/u.test(words.slice(i, i + 6).join(' ')) &&
      /^[\p{Ll}’']/u.test(before);
    if (instruction || somebody || /[.!]$/.test(before)) starts.push(i);
  }
  return starts.map((start, k) =>
    words
      .slice(start, starts[k + 1])
      .join(' ')
      .trim(),
  );
}

function commitmentsOf(cell: TableCell, text: string): string[] {
  const items = cell.blocks.flatMap((block) => (block.kind === 'list' ? block.items.map((item) => item.text) : []));
  if (items.length > 0) return items;
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.length > 1 ? lines.filter((line) => roleOf(line) === null) : splitCommitments(text);
}

function take(area: PageArea, cell: TableCell, hint: string, labels: string[]): void {
  const text = cell.text.trim();
  if (!text) return;
  const labelled = labelWithContent(text.replace(/^([^\n:]{3,80})\n/, '$1: '));
  if (labelled) labels.push(labelled.label);
  const role = labelled?.role ?? roleOf(hint);
  const content = labelled ? labelled.content : text;
  if (role === 'findings' || role === 'needs') area.found = area.found ? `${area.found}\n${content}` : content;
  else area.commitments.push(...commitmentsOf(cell, content));
}

/**
 * Reads a plan on a page: a table whose first row names the areas with what was found and what will be done below,
 * or one row for each area with those as columns. Null where the table is not of that shape. The labels met are added
 * to `labels`.
 */
export function readPage(table: TableBlock, labels: string[]): PageArea[] | null {
  const [header, ...rest] = table.rows;
  if (!header || rest.length === 0) return null;
  const wider = (row: TableRow): boolean => row.cells.slice(header.cells.length).some((cell) => cell.text.trim());
  if (rest.some(wider)) return null;
  const roles = header.cells.map((cell) => roleOf(cell.text));
  const byRow = roles.some((role) => role === 'actions') || roles.filter(Boolean).length >= 2;
  if (byRow) {
    labels.push(...header.cells.map((cell) => cell.text));
    const areas = rest.map((row) => {
      const area: PageArea = { area: row.cells[0]!.text.trim(), found: '', commitments: [] };
      row.cells.slice(1).forEach((cell, i) => take(area, cell, header.cells[i + 1]?.text ?? '', labels));
      return area;
    });
    return areas.every((area) => area.area) ? areas : null;
  }
  const named = header.cells.map((cell) => cell.text.trim()).filter(Boolean);
  if (named.length < 2 || named.some((name) => name.length > 90)) return null;
  const lead = roleOf(rest[0]!.cells[0]!.text) && !labelWithContent(rest[0]!.cells[0]!.text) ? 1 : 0;
  if (lead) labels.push(header.cells[0]!.text, ...rest.map((row) => row.cells[0]!.text));
  const areas = header.cells.map((cell): PageArea => ({ area: cell.text.trim(), found: '', commitments: [] }));
  for (const row of rest)
    row.cells.forEach(
      (cell, i) => i >= lead && areas[i] && take(areas[i], cell, lead ? row.cells[0]!.text : '', labels),
    );
  // Content under no heading, or a heading over nothing, means that this is not a plan on a page.
  const whole = areas.every((area, i) => i < lead || !area.area === !(area.found || area.commitments.length > 0));
  const read = areas.filter((area) => area.area && (area.found || area.commitments.length > 0));
  return whole && read.length > 0 ? read : null;
}
