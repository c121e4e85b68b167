import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  makeAction,
  makeArea,
  makeFinding,
  makeMeasure,
  makeMilestone,
  makePageArea,
  makePlanView,
  makePost,
  makeRating,
  makeStep,
  makeTarget,
} from '../../test/make.ts';
import { exportPlan } from './export-plan.ts';
import { planSchema } from './plan-format.ts';

test('a plan goes out in the open format whole, each part under its area', () => {
  const parent = makeArea({ title: 'Leaving care', chapter: 'Chapter 1', number: '2' });
  const part = makeArea({ title: 'Housing', letter: 'A', parentId: parent.id, needsToImprove: 'Too few homes' });
  const view = makePlanView({
    areas: [parent, part],
    findings: [makeFinding({ areaId: part.id, text: 'Waits are long', group: 'Homes' })],
    actions: [
      makeAction({
        areaId: part.id,
        ref: 'H1',
        text: 'Find homes',
        owners: [makePost({ title: 'Head of Homes' }), makePost({ title: 'Housing Lead' })],
        extra: { Notes: 'With districts' },
        steps: [
          makeStep({ due: 'TBC', kind: 'undated', byOn: null, rating: null }),
          makeStep({ rating: makeRating('Purple') }),
        ],
      }),
    ],
    measures: [makeMeasure({ areaId: part.id, text: 'Over 9 in 10 are housed', targets: [makeTarget()] })],
    milestones: [makeMilestone({ number: 1, text: 'Homes open' })],
    onAPage: [makePageArea({ title: 'Homes', commitments: [{ id: 1, text: 'More homes', actionIds: [] }] })],
    glossary: [{ id: 1, abbreviation: 'PA', expansion: 'Personal adviser' }],
  });
  const file = exportPlan(view, { unplaced: [{ text: 'A foreword', where: 'line 2' }], warnings: [] });

  assert.deepEqual(planSchema.parse(file), file, 'it is valid, and nothing is left to a default');
  assert.equal(file.areas[1]?.parent, 'Leaving care');
  assert.deepEqual(file.areas[1]?.actions[0], {
    ref: 'H1',
    text: 'Find homes',
    owners: ['Head of Homes', 'Housing Lead'],
    extra: { Notes: 'With districts' },
    steps: [
      { due: 'TBC', kind: 'undated', from: null, by: null, every: null, rating: '' },
      { due: 'June 2025', kind: 'by', from: null, by: '2025-06-30', every: null, rating: 'Purple' },
    ],
  });
  assert.deepEqual(file.areas[0]?.actions, []);
  assert.deepEqual(file.onAPage, [{ area: 'Homes', found: 'Too few homes', commitments: ['More homes'] }]);
  assert.deepEqual(file.unplaced, [{ text: 'A foreword', where: 'line 2' }]);
});
