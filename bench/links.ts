import type { PlanView } from '../src/plan/index.ts';
import { thesaurus } from '../src/assurance/likeness/definitions/thesaurus.ts';
import { readTexts, suggestFor, type Sentence } from '../src/assurance/likeness/suggest.ts';
import { likenessOf } from '../src/assurance/likeness/likeness.ts';
import { once, type Figure } from './figures.ts';

/** Sentences of the sector's own words, the same every time: what they speak of and a tail that tells them apart. */
function sentences(count: number, start: number): string[] {
  const tails =
    'is late,is not recorded,varies between teams,has improved,is well led,needs a clear plan,is too thin'.split(',');
  const who = 'social workers,managers,partners,foster carers,families,young people,reviewing officers,schools'.split(
    ',',
  );
  return Array.from({ length: count }, (_one, index) => {
    const place = start + index;
    const first = thesaurus[(place * 7) % thesaurus.length]!;
    const second = thesaurus[(place * 13 + 5) % thesaurus.length]!;
    return `For ${who[place % who.length]}, ${first.forms[place % first.forms.length]!.replace(/[~=]/g, '')} with ${second.says} ${tails[(place * 3) % tails.length]} in team ${place % 31}, and the ${second.forms[0]!.replace(/[~=]/g, '')} of ward${place % 97} waits.`;
  });
}

function planOf(actions: number): PlanView {
  const area = { id: 1, title: 'Everything', parentId: null, needsToImprove: null };
  const items = (count: number, first: number) =>
    sentences(count, first).map((text, index) => ({ id: first + index, areaId: 1, text, ref: `A${index}`, steps: [] }));
  return {
    areas: [area],
    actions: items(actions, 1000),
    findings: items(80, 5000),
    measures: items(120, 8000),
    glossary: [],
    onAPage: [],
    milestones: [],
    posts: new Map(),
  } as unknown as PlanView;
}

/**
 * Suggesting links for a plan of 143 actions and 600 statements, the reading of all their words included. The yardstick,
 * in the same run, is comparing every pair without an index.
 */
export async function linkFigures(): Promise<Figure[]> {
  const view = planOf(143);
  const said = sentences(600, 20_000).map((text, index): Sentence => ({
    id: index,
    text,
    section: null,
    sourceId: 1,
    position: index,
    paragraph: null,
    place: 'page 1',
    kind: 'sentence',
    judges: true,
  }));
  let found = 0;
  const time = await once(() => {
    const reading = readTexts(view, said);
    found = suggestFor(view, said, reading).length;
  });
  const reading = readTexts(view, said);
  const items = [...view.actions, ...view.findings, ...view.measures].map((one) => reading.corpus.read(one.text));
  const pairs = await once(() => {
    for (const read of reading.sentences.values()) for (const item of items) likenessOf(read, item);
  });
  return [
    {
      name: 'Suggesting links, 143 actions and 600 statements',
      value: time,
      unit: 'ms',
      bound: 2000,
      sense: 'under',
      note: `${found} suggestions, words read and all; every pair without an index takes ${pairs.toFixed(0)} ms, words already read`,
    },
  ];
}
