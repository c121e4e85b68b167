import { countOf, listInWords, naturally, plainRef, type Action } from '../../plan/index.ts';
import type { Facts } from '../facts.ts';
import { aboutAction, aboutArea, firstWords, programmeOffice, saysAction, saysNothing } from '../quotations.ts';
import type { About, Found, Rule } from '../rule.ts';

type Ref = { action: Action; series: string; number: number; letter: string };

/** "SL15b" is number 15, letter b, of the series "SL"; "2.1.3" is number 3 of "2.1."; null where there is no number. */
function refOf(action: Action): Ref | null {
  const read = /^(.*?)(\d+)\s*\(?([a-z]?)\)?$/i.exec(action.ref.trim());
  if (!read) return null;
  const [, series = '', number = '', letter = ''] = read;
  return { action, series: series.trim(), number: Number(number), letter: letter.toLowerCase() };
}

/** Whether refs begin again in each area ("1, 2, 3" under every heading), so that they only mean something within it. */
function restarts(actions: Action[]): boolean {
  const areas = new Set(actions.map((action) => action.areaId));
  const withRef = actions.filter((action) => action.ref);
  const byRef = Map.groupBy(withRef, (action) => plainRef(action.ref));
  const inOneArea = withRef.length - new Set(withRef.map((action) => `${action.areaId} ${plainRef(action.ref)}`)).size;
  const shared = [...byRef.values()].filter((list) => new Set(list.map((action) => action.areaId)).size > 1).length;
  return areas.size > 1 && shared * 2 >= byRef.size && shared > inOneArea;
}

/** Refs by series, each series within its area where refs begin again in each. */
function seriesOf(facts: Facts): Map<string, Ref[]> {
  const scope = restarts(facts.view.actions) ? (action: Action) => `${action.areaId} ` : () => '';
  const refs = facts.view.actions.flatMap((action) => refOf(action) ?? []);
  return Map.groupBy(refs, (ref) => `${scope(ref.action)}${plainRef(ref.series)}`);
}

type Gap = { missing: string[]; before: Action; after: Action };

/**
 * Numbers a series steps over, and letters a number steps over. A series with as many gaps as refs is not a series;
 * one that begins at 2 or 3 has lost its beginning, one that begins later was meant to.
 */
function gapsOf(refs: Ref[]): Gap[] {
  const sorted = refs.toSorted((a, b) => a.number - b.number || (a.letter < b.letter ? -1 : 1));
  const gaps: Gap[] = [];
  const name = (ref: Ref, number: number, letter = '') =>
    `${ref.series}${/[a-z]$/i.test(ref.series) && / \d/.test(ref.action.ref) ? ' ' : ''}${number}${letter}`;
  sorted.forEach((ref, index) => {
    const previous = sorted[index - 1];
    const from = previous?.number ?? (ref.number <= 3 ? 0 : ref.number - 1);
    const missing: string[] = [];
    for (let number = from + 1; number < ref.number; number += 1) missing.push(name(ref, number));
    const sameNumber = previous?.number === ref.number;
    const startLetter = sameNumber
      ? previous.letter === ''
        ? 'a'.charCodeAt(0) - 1
        : previous.letter.charCodeAt(0)
      : 'a'.charCodeAt(0) - 1;
    if (ref.letter)
      for (let code = startLetter + 1; code < ref.letter.charCodeAt(0); code += 1)
        missing.push(name(ref, ref.number, String.fromCharCode(code)));
    if (missing.length > 0) gaps.push({ missing, before: previous?.action ?? ref.action, after: ref.action });
  });
  const lost = gaps.reduce((sum, gap) => sum + gap.missing.length, 0);
  return refs.length < 2 || lost > refs.length ? [] : gaps;
}

const missingRefs: Rule = {
  id: 'refs-missing',
  title: 'Numbers missing from the refs',
  group: 'Links',
  asks: 'What became of the missing number: was the action closed, merged, never used, or lost when the document was made?',
  because: 'A gap in the numbers is often the only trace an action leaves when it is dropped.',
  find: (facts) =>
    [...seriesOf(facts)].flatMap(([series, refs]): Found[] => {
      const gaps = gapsOf(refs);
      if (gaps.length === 0) return [];
      const missing = gaps.flatMap((gap) => gap.missing);
      const sorted = refs.map((ref) => ref.action.ref).sort(naturally);
      const about = gaps.flatMap((gap) => gap.missing.map((ref): About => missingRef(facts, ref, gap.after)));
      return [
        {
          subject: `series:${series}`,
          about,
          says: [
            ...gaps.map((gap) =>
              saysNothing(
                gap.before === gap.after ? `${gap.after.ref} is the first` : `${gap.before.ref}, then ${gap.after.ref}`,
                `refs in ${facts.index.areaName(gap.after.areaId)}`,
                `/areas/${gap.after.areaId}`,
              ),
            ),
            saysNothing(
              `${countOf(refs.length, 'action')}, no ${listInWords(missing, 'or')}`,
              `refs from ${sorted[0]} to ${sorted.at(-1)}`,
              `/plan/${facts.view.id}/actions`,
            ),
          ],
          facts: missing.map((ref) => `missing ${plainRef(ref)}`),
          to: programmeOffice,
          since: refs.map((ref) => ref.action.from.since).sort()[0] ?? facts.asAt,
        },
      ];
    }),
  examples: [
    {
      when: 'V3 is not there, and V5 has a part b and no part a',
      given: { areas: [{ title: 'Visits', actions: ['V1', 'V2', 'V4', 'V5b', 'V6'].map((ref) => ({ ref })) }] },
      raises: ['V3, V5a'],
    },
    {
      when: 'the series begins at 2',
      given: { areas: [{ title: 'Visits', actions: ['V2', 'V3'].map((ref) => ({ ref })) }] },
      raises: ['V1'],
    },
    {
      when: 'numbers begin again in each area, and one area steps over a number',
      given: {
        areas: [
          { title: 'Visits', actions: ['1', '2', '3'].map((ref) => ({ ref })) },
          { title: 'Plans', actions: ['1', '3'].map((ref) => ({ ref })) },
        ],
      },
      raises: ['2'],
    },
    {
      when: 'decimals step over a number',
      given: {
        areas: [
          {
            title: 'Visits',
            actions: ['1.1', '1.2', '1.4', '1.10', '2.1', '2.2']
              .filter((ref) => ref !== '1.10')
              .map((ref) => ({ ref })),
          },
        ],
      },
      raises: ['1.3'],
    },
    {
      when: 'letters and numbers follow one another, or the numbers are no series at all',
      given: {
        areas: [
          { title: 'Visits', actions: ['V1', 'V2a', 'V2b', 'V3', 'V4', 'V4a'].map((ref) => ({ ref })) },
          { title: 'Plans', actions: ['P104', 'P230'].map((ref) => ({ ref })) },
        ],
      },
      raises: [],
    },
  ],
};

const missingRef = (facts: Facts, ref: string, after: Action): About => ({
  kind: 'ref',
  id: null,
  ref,
  title: `No action is numbered ${ref}`,
  href: `/areas/${after.areaId}`,
  areaId: facts.index.areas.has(after.areaId) ? after.areaId : null,
});

const duplicateRefs: Rule = {
  id: 'refs-duplicate',
  title: 'Two actions with the same ref',
  group: 'Links',
  asks: 'Which action keeps the ref, and what is the other one to be called?',
  because: 'When two actions share a ref, nobody can tell which one a report means.',
  find: (facts) => {
    const scope = restarts(facts.view.actions) ? (action: Action) => `${action.areaId} ` : () => '';
    const withRef = facts.view.actions.filter((action) => action.ref);
    return [...Map.groupBy(withRef, (action) => `${scope(action)}${plainRef(action.ref)}`)]
      .filter(([, list]) => list.length > 1)
      .map(([key, list]): Found => ({
        subject: `ref:${key}`,
        about: list.map(aboutAction),
        says: list.map((action) => ({
          ...saysAction(facts, action),
          where: `${saysAction(facts, action).where}, in ${facts.index.areaName(action.areaId)}`,
        })),
        facts: list.map((action) => `action ${action.id}`),
        to: programmeOffice,
        since:
          list
            .map((action) => action.from.since)
            .sort()
            .at(-1) ?? facts.asAt,
      }));
  },
  examples: [
    {
      when: 'V2 is used twice, once with a space',
      given: { areas: [{ title: 'Visits', actions: ['V1', 'V2', 'V 2', 'V3'].map((ref) => ({ ref })) }] },
      raises: ['V2, V 2'],
    },
    {
      when: 'refs begin again in each area',
      given: {
        areas: [
          { title: 'Visits', actions: ['1', '2'].map((ref) => ({ ref })) },
          { title: 'Plans', actions: ['1', '2'].map((ref) => ({ ref })) },
        ],
      },
      raises: [],
    },
  ],
};

const seeAlsoNowhere: Rule = {
  id: 'see-also-nowhere',
  title: 'A pointer to an action that is not there',
  group: 'Links',
  asks: 'Which action is meant? If it has gone, what took its place?',
  because: 'A reader sent to something that is not there cannot follow the plan.',
  find: (facts) => {
    const known = new Set(facts.view.actions.map((action) => plainRef(action.ref)));
    const series = new Set(
      facts.view.actions
        .flatMap((action) => refOf(action)?.series.toLowerCase() ?? [])
        .filter((one) => /[a-z]/.test(one)),
    );
    return facts.view.areas.flatMap((area) =>
      area.seeAlso.flatMap((pointer): Found[] => {
        const named = [...pointer.text.matchAll(/\b([A-Za-z]{1,5})\s?-?(\d{1,3}[a-z]?)\b/g)].filter(
          ([whole, letters = '']) =>
            series.has(letters.toLowerCase()) && !known.has(plainRef(whole)) && letters === letters.toUpperCase(),
        );
        if (named.length === 0) return [];
        return [
          {
            subject: `see also:${pointer.id}`,
            about: [aboutArea(area)],
            says: [
              {
                quote: firstWords(pointer.text, 300),
                where: `a pointer in ${facts.index.areaName(area.id)}`,
                href: `/areas/${area.id}`,
              },
              saysNothing(
                `No action ${listInWords(
                  named.map(([whole]) => whole),
                  'or',
                )}`,
                'the actions of the plan',
                `/plan/${facts.view.id}/actions`,
              ),
            ],
            facts: named.map(([whole]) => `no ${plainRef(whole)}`),
            to: programmeOffice,
            since: area.from.since,
          },
        ];
      }),
    );
  },
  examples: [
    {
      when: 'an area points to V9 and the actions end at V2',
      given: {
        areas: [
          {
            title: 'Visits',
            actions: [{ ref: 'V1' }, { ref: 'V2' }],
            seeAlso: ['Please also see action V9 on recording'],
          },
        ],
      },
      raises: ['Visits'],
    },
    {
      when: 'the action is there, or the words only look like a ref',
      given: {
        areas: [
          {
            title: 'Visits',
            actions: [{ ref: 'V1' }, { ref: 'V2' }],
            seeAlso: ['See V2 and the report of Q3 2025', 'See the section on plans'],
          },
        ],
      },
      raises: [],
    },
  ],
};

export const refRules: Rule[] = [missingRefs, duplicateRefs, seeAlsoNowhere];
