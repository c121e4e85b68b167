import assert from 'node:assert/strict';
import { test } from 'node:test';
import { suggestMappings } from './suggest-mappings.ts';

const examples: [string, string, string | null, string | null][] = [
  ['Grey', 'Work has not started and nothing stands in its way', 'not-started', 'not-claimed'],
  ['Red', 'The action is not on track', 'late', 'not-claimed'],
  ['Amber', 'Not completed yet but on track for its date', 'on-track', 'not-claimed'],
  ['Amber E', 'Completed; we still need to evidence the impact', 'complete', 'claimed'],
  ['Green', 'Completed and embedded, with evidence of impact', 'complete', 'embedded'],
  ['Blue', 'Complete and evidenced', 'complete', 'evidenced'],
  ['Complete', '', 'complete', 'not-claimed'],
  ['Complete but need to evidence impact', '', 'complete', 'claimed'],
  ['Delayed', '', 'late', 'not-claimed'],
  ['Closed', '', 'closed', 'not-claimed'],
  ['On track', '', 'on-track', 'not-claimed'],
  ['Amber', 'Some risk to delivery, mitigation in place', 'at-risk', 'not-claimed'],
  ['Amber', 'Behind, but recoverable', 'at-risk', 'not-claimed'],
  ['Amber', 'Behind, but we know how to catch up', 'at-risk', 'not-claimed'],
  ['Red', 'Behind, with no agreed way back', 'late', 'not-claimed'],
  ['Green', 'On course to finish in time', 'on-track', 'not-claimed'],
  ['Red', '', null, null],
  ['Green', '', null, null],
  ['Reviewing', '', null, null],
  ['Green', 'On track to be completed by its date', 'on-track', 'not-claimed'],
  ['Amber', 'Delays mean it may not be delivered; at risk', 'at-risk', 'not-claimed'],
  ['Blue', 'Action completed, impact will be evidenced', 'complete', 'claimed'],
  ['Green', 'On track, no issues', 'on-track', 'not-claimed'],
];

for (const [word, definition, delivery, impact] of examples) {
  test(`"${word}" ${definition ? `defined as "${definition}"` : 'with no definition'} is suggested as ${delivery ?? 'nothing'} and ${impact ?? 'nothing'}`, () => {
    const suggested = suggestMappings(word, definition);
    assert.deepEqual([suggested.delivery, suggested.impact], [delivery, impact]);
  });
}
