import type { Block, Place } from '../../../platform/reading/blocks.ts';
import type { DraftArea } from './draft.ts';
import { inlineAction } from './inline-action.ts';
import { isTitleLike, matchable } from './match-text.ts';
import type { Role } from './section-labels.ts';
import { areaHere, type Walk } from './walk.ts';

type Text = Exclude<Block, { kind: 'table' }>;

function carriesOn(last: string | undefined, text: string): boolean {
  return last !== undefined && /^[\p{Ll}&(]/u.test(text) && !/[.!?:]$/.test(last.trim());
}

/** Items for lists of plain texts: a lead-in that ends with a colon is kept with the first item after it. */
function addItems(into: string[], blocks: readonly Text[]): void {
  let lead = '';
  blocks.forEach((block, i) => {
    const texts = block.kind === 'list' ? block.items.map((item) => item.text) : [block.text];
    texts.forEach((text, k) => {
      const last = into[into.length - 1];
      const leads = block.kind !== 'list' && text.endsWith(':') && blocks[i + 1]?.kind === 'list';
      if (leads) lead = `${lead}${text} `;
      else if (k === 0 && block.kind !== 'list' && carriesOn(last, text)) into[into.length - 1] = `${last} ${text}`;
      else {
        into.push(`${lead}${text}`);
        lead = '';
      }
    });
  });
  if (lead) into.push(lead.trim());
}

function addFindings(walk: Walk, area: DraftArea, blocks: readonly Text[]): void {
  blocks.forEach((block, i) => {
    const next = blocks[i + 1];
    if (block.kind === 'list') {
      let group = walk.group;
      block.items.forEach((item, k) => {
        const nested = block.items[k + 1];
        if (item.text.endsWith(':') && nested && nested.depth > item.depth) group = item.text.replace(/:$/, '');
        else area.findings.push({ text: item.text, group });
      });
      return;
    }
    const groups =
      next?.kind === 'list' && (block.text.endsWith(':') || (isTitleLike(block.text) && block.text.length <= 90));
    const last = area.findings.at(-1);
    if (groups || block.kind === 'heading') walk.group = block.text.replace(/:$/, '');
    else if (carriesOn(last?.text, block.text)) last!.text = `${last!.text} ${block.text}`;
    else area.findings.push({ text: block.text, group: walk.group });
  });
}

function addNarrative(walk: Walk, area: DraftArea, blocks: readonly Text[]): void {
  const { narrative } = area;
  blocks.forEach((block, i) => {
    const last = narrative.length - 1;
    if (block.kind === 'list') {
      const lines = block.items.map((item) => `- ${item.text}`).join('\n');
      const before = narrative[last];
      const joins =
        before !== undefined && walk.pendingTitle === null && (/:$/.test(before) || /\n- [^\n]+$/.test(before));
      if (joins) narrative[last] = `${before}\n${lines}`;
      else {
        narrative.push(walk.pendingTitle ? `${walk.pendingTitle}\n${lines}` : lines);
        walk.pendingTitle = null;
      }
      return;
    }
    const title =
      block.kind === 'heading' ||
      (isTitleLike(block.text) && block.text.length <= 90 && blocks[i + 1] !== undefined && !/[:]$/.test(block.text));
    if (title) walk.pendingTitle = walk.pendingTitle ? `${walk.pendingTitle}\n${block.text}` : block.text;
    else if (carriesOn(narrative[last], block.text)) narrative[last] = `${narrative[last]} ${block.text}`;
    else {
      narrative.push(walk.pendingTitle ? `${walk.pendingTitle}\n${block.text}` : block.text);
      walk.pendingTitle = null;
    }
  });
}

function addActions(walk: Walk, area: DraftArea, blocks: readonly Text[]): void {
  for (const block of blocks) {
    const items =
      block.kind === 'list'
        ? block.items.map((item) => ({ text: item.text, label: item.label, at: item.at }))
        : [{ text: block.text, label: undefined, at: block.at }];
    for (const item of items) {
      const read = inlineAction(item.text);
      walk.draft.furniture.push(item.text.slice(read.ref.length + read.text.length));
      area.actions.push({
        ref: read.ref || (item.label ?? ''),
        text: read.text,
        ownerCells: read.owner ? [read.owner] : [],
        extra: {},
        steps: [{ due: read.due, rating: read.rating }],
        at: item.at,
      });
    }
  }
}

/** Puts blocks of text where the part of the section they stand in says. Returns false for a part that takes no text. */
export function placeContent(walk: Walk, role: Role, blocks: readonly Text[], at: Place): boolean {
  if (blocks.length === 0) return true;
  const area = areaHere(walk, at);
  if (role === 'needs') addItems(area.needs, blocks);
  else if (role === 'findings') addFindings(walk, area, blocks);
  else if (role === 'source') addItems(area.source, blocks);
  else if (role === 'assessed') addItems(area.assessed, blocks);
  else if (role === 'measures') {
    const texts = area.measures.map((measure) => measure.text);
    const before = texts.length;
    addItems(texts, blocks);
    texts.forEach((text, i) => {
      if (i < before) area.measures[i]!.text = text;
      else area.measures.push({ text });
    });
  } else if (role === 'narrative') addNarrative(walk, area, blocks);
  else if (role === 'actions') addActions(walk, area, blocks);
  else return false;
  return true;
}

/** Adds the texts of a cell to a list of texts unless they are there already; for columns that repeat on each row. */
export function addOnce<Item>(
  into: Item[],
  texts: readonly string[],
  key: (item: Item) => string,
  make: (text: string) => Item,
): void {
  for (const text of texts) {
    if (text.trim() && !into.some((item) => matchable(key(item)) === matchable(text))) into.push(make(text.trim()));
  }
}
