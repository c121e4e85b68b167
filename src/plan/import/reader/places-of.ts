import { placeInWords, type Block, type Place } from '../../../platform/reading/blocks.ts';
import type { PlanFile } from '../../plan-format.ts';

/**
 * Where in the document each part of a plan was read: by path in the open format ("areas/3/actions/2"), in words
 * ("line 232", "page 4", "sheet Plan, cell B7"). A part whose text was mended on the way, and so stands nowhere as it
 * is, has the place of what it belongs to.
 */
export function placesOf(plan: PlanFile, blocks: readonly Block[]): Map<string, string> {
  const find = finder(blocks);
  const places = new Map<string, string>();
  const put = (path: string, text: string, fallback?: string): string | undefined => {
    const place = find(text) ?? fallback;
    if (place) places.set(path, place);
    return place;
  };
  plan.areas.forEach((area, a) => {
    const path = `areas/${a}`;
    const here = put(path, area.title);
    area.findings.forEach((finding, i) => put(`${path}/findings/${i}`, finding.text, here));
    area.actions.forEach((action, i) => {
      const at = put(`${path}/actions/${i}`, action.text, here);
      action.steps.forEach((_step, s) => at && places.set(`${path}/actions/${i}/steps/${s}`, at));
    });
    area.assessedBy.forEach((text, i) => put(`${path}/assessedBy/${i}`, text, here));
    area.measures.forEach((measure, i) => {
      const at = put(`${path}/measures/${i}`, measure.text, here);
      measure.targets.forEach((_target, t) => at && places.set(`${path}/measures/${i}/targets/${t}`, at));
    });
    area.narrative.forEach((text, i) => put(`${path}/narrative/${i}`, text, here));
    area.seeAlso.forEach((text, i) => put(`${path}/seeAlso/${i}`, text, here));
  });
  plan.milestones.forEach((milestone, i) => put(`milestones/${i}`, milestone.text));
  plan.onAPage.forEach((page, p) => {
    const here = put(`onAPage/${p}`, page.found || page.area);
    page.commitments.forEach((text, i) => put(`onAPage/${p}/commitments/${i}`, text, here));
  });
  plan.glossary.forEach((entry, i) => put(`glossary/${i}`, entry.expansion));
  return places;
}

/** Finds a text in the whole document as one stretch of letters and digits: first after the last find, since plans are read in order. */
function finder(blocks: readonly Block[]): (text: string) => string | undefined {
  const starts: number[] = [];
  const at: Place[] = [];
  let whole = '';
  for (const { text, place } of pieces(blocks)) {
    starts.push(whole.length);
    at.push(place);
    whole += letters(text);
  }
  let last = 0;
  return (text) => {
    const wanted = letters(text).slice(0, 80);
    if (wanted.length < 3) return undefined;
    const onwards = whole.indexOf(wanted, last);
    const found = onwards >= 0 ? onwards : whole.indexOf(wanted);
    if (found < 0) return undefined;
    last = found;
    const piece = starts.findLastIndex((start) => start <= found);
    return placeInWords(at[piece] as Place);
  };
}

function* pieces(blocks: readonly Block[]): Generator<{ text: string; place: Place }> {
  for (const block of blocks) {
    if (block.kind === 'list') for (const item of block.items) yield { text: item.text, place: item.at };
    else if (block.kind === 'table') {
      for (const row of block.rows) for (const cell of row.cells) yield { text: cell.text, place: cell.at };
    } else yield { text: block.text, place: block.at };
  }
}

function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, '');
}
