import type { TableRow } from '../../../platform/reading/blocks.ts';
import { isTitleLike } from './match-text.ts';
import { placeContent } from './place-content.ts';
import { labelWithContent, roleOf } from './section-labels.ts';
import { positioned } from './table-headers.ts';
import { setGroup, type CellLabel, type Walk } from './walk.ts';

type Cell = ReturnType<typeof positioned>[number];

function put(walk: Walk, role: CellLabel['role'], cell: Cell): void {
  if (role !== 'findings') setGroup(walk, null);
  placeContent(
    walk,
    role,
    cell.cell.blocks.length > 0 ? cell.cell.blocks : [{ kind: 'paragraph', text: cell.text, at: cell.cell.at }],
    cell.cell.at,
  );
  walk.role = role;
}

/**
 * Reads a row that labels its own content: "What inspectors found | …", two label and content pairs side by side, or
 * labels alone whose content stands in the rows below. Returns false where the first filled cell is not a label.
 */
export function readLabelRow(walk: Walk, row: TableRow): boolean {
  const cells = positioned(row).filter((cell) => cell.text);
  const first = cells[0];
  if (!first) return false;
  const inline = labelWithContent(first.text);
  if (roleOf(first.text) === null && !(inline && cells.length <= 2)) return false;
  walk.columns = null;
  walk.kind = null;
  setGroup(walk, null);
  walk.labels = [];
  let open: CellLabel | null = null;
  for (const cell of cells) {
    const role = roleOf(cell.text);
    const own = role === null ? labelWithContent(cell.text) : null;
    if (role !== null) {
      open = { role, text: cell.text, start: cell.start, content: cell.start };
      walk.labels.push(open);
      walk.draft.furniture.push(cell.text);
      walk.role = role;
    } else if (own && !open) {
      walk.draft.furniture.push(own.label);
      walk.labels.push({ role: own.role, text: own.label, start: cell.start, content: cell.start });
      put(walk, own.role, {
        ...cell,
        cell: { ...cell.cell, blocks: [{ kind: 'paragraph', text: own.content, at: cell.cell.at }] },
      });
    } else if (open) {
      if (open.content === open.start) open.content = cell.start;
      put(walk, open.role, cell);
    }
  }
  return true;
}

/**
 * Reads a row below a label row: the rest of a label split over a page, the rest of its content, or the content of
 * labels that stood alone. Returns false where no label is open.
 */
export function readUnderLabels(walk: Walk, row: TableRow): boolean {
  if (walk.labels.length === 0) return false;
  for (const cell of positioned(row).filter((each) => each.text)) {
    const split = walk.labels.find((label) => label.start === cell.start && label.content !== label.start);
    if (
      split &&
      isTitleLike(cell.text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())) &&
      roleOf(`${split.text} ${cell.text}`) === split.role
    ) {
      split.text = `${split.text} ${cell.text}`;
      walk.draft.furniture.push(cell.text);
      continue;
    }
    const label = walk.labels.findLast((each) => each.content <= cell.start) ?? walk.labels[0]!;
    put(walk, label.role, cell);
  }
  return true;
}
