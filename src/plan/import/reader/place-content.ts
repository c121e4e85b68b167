import type { Place } from '../../../platform/reading/blocks.ts';
import type { DraftArea, Placed } from './draft.ts';
import { inlineAction } from './inline-action.ts';
import { isTitleLike, matchable } from './match-text.ts';
import { addNarrative } from './narrative.ts';
import { carriesOn, type TextBlock } from './running-text.ts';
import type { Role } from './section-labels.ts';
import { areaHere, setGroup, type Walk } from './walk.ts';

function itemsOf(block: TextBlock): Placed[] {
  return block.kind === 'list' ? block.items : [block];
}

/** Items for lists of plain texts: a lead-in that ends with a colon is kept with the first item after it. */
function addItems(into: Placed[], blocks: readonly TextBlock[]): void {
  let lead: Placed | null = null;
  blocks.forEach((block, i) => {
    itemsOf(block).forEach(({ text, at }, k) => {
      const last = into.at(-1);
      if (block.kind !== 'list' && text.endsWith(':') && blocks[i + 1]?.kind === 'list') lead = { text, at };
      else if (k === 0 && block.kind !== 'list' && carriesOn(last, text)) last.text = `${last.text} ${text}`;
      else {
        into.push(lead ? { text: `${lead.text} ${text}`, at: lead.at } : { text, at });
        lead = null;
      }
    });
  });
}

function addFindings(walk: Walk, area: DraftArea, blocks: readonly TextBlock[]): void {
  blocks.forEach((block, i) => {
    if (block.kind === 'list') {
      walk.unusedGroup = null;
      let { group } = walk;
      block.items.forEach((item, k) => {
        const nested = block.items[k + 1];
        if (item.text.endsWith(':') && nested && nested.depth > item.depth) group = item.text.replace(/:$/, '');
        else area.findings.push({ text: item.text, group, at: item.at });
      });
      return;
    }
    const leads = blocks[i + 1]?.kind === 'list';
    const groups = leads && (block.text.endsWith(':') || (isTitleLike(block.text) && block.text.length <= 90));
    const last = area.findings.at(-1);
    if (groups || block.kind === 'heading') setGroup(walk, block);
    else if (carriesOn(last, block.text)) last.text = `${last.text} ${block.text}`;
    else {
      walk.unusedGroup = null;
      area.findings.push({ text: block.text, group: walk.group, at: block.at });
    }
  });
}

function addActions(walk: Walk, area: DraftArea, blocks: readonly TextBlock[]): void {
  for (const block of blocks) {
    const items = block.kind === 'list' ? block.items : [{ text: block.text, label: undefined, at: block.at }];
    for (const item of items) {
      const { ref, text, owner, due, rating } = inlineAction(item.text);
      walk.draft.furniture.push(item.text.slice(ref.length + text.length));
      const ownerCells = owner ? [owner] : [];
      area.actions.push({
        ref: ref || (item.label ?? ''),
        text,
        ownerCells,
        extra: {},
        steps: [{ due, rating, start: '', at: item.at }],
        at: item.at,
      });
    }
  }
}

/** Puts blocks of text where the part of the section they stand in says. Returns false for a part that takes no text. */
export function placeContent(walk: Walk, role: Role, blocks: readonly TextBlock[], at: Place): boolean {
  if (blocks.length === 0) return true;
  const area = areaHere(walk, at);
  if (role === 'needs') addItems(area.needs, blocks);
  else if (role === 'findings') addFindings(walk, area, blocks);
  else if (role === 'source') addItems(area.source, blocks);
  else if (role === 'assessed') addItems(area.assessed, blocks);
  else if (role === 'measures') addItems(area.measures, blocks);
  else if (role === 'narrative') addNarrative(walk, area, blocks);
  else if (role === 'actions') addActions(walk, area, blocks);
  else return false;
  return true;
}

/**
 * Adds texts to a list unless they are there already; for columns that say the same on several rows. What is said
 * again is noted in `repeats`.
 */
export function addOnce<Item extends Placed>(into: Item[], items: readonly Item[], repeats: string[]): void {
  for (const item of items) {
    if (!item.text.trim()) continue;
    if (into.some((each) => matchable(each.text) === matchable(item.text))) repeats.push(item.text);
    else into.push(item);
  }
}
