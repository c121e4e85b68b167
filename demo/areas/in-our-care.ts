import type { WriteArea } from '../story.ts';

/** The heading its three sub-areas sit under; it has no actions of its own. */
export const inOurCare: WriteArea = (when) => ({
  chapter: 'Chapter 1: What inspectors asked us to put right',
  number: '4',
  letter: null,
  title: 'Children in our care',
  parent: null,
  needsToImprove: 'Where children in our care live, how well they are and how they get on at school.',
  source: `Inspection report, ${when.month(-10)}`,
  workstream: 'Children in our care',
  findings: [],
  actions: [],
  assessedBy: [],
  measures: [],
  seeAlso: [],
  narrative: [[], [], [], [], [], [], []],
});
