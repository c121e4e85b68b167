import { plainText } from '../../import/save/match-texts.ts';
import type { Milestone } from '../../model/plan-view.ts';
import { milestoneInWords } from '../../words.ts';
import { listKind, sameText, type Typed } from '../list-kind.ts';
import { refsColumn } from './shared-columns.ts';

/** What the list, and people, write for each state; the last of them only follow from the date. */
const states: Record<string, string> = {
  'said achieved': 'achieved',
  achieved: 'achieved',
  missed: 'missed',
  expected: 'expected',
  'still expected': 'expected',
  'to come': '',
  'date passed': '',
  'no date': '',
  '': '',
};

function stateTyped(cell: string): Typed {
  const state = states[plainText(cell)];
  return state === undefined
    ? { problem: `“${cell}” is not said of a milestone. Write Achieved, Missed or Expected, or leave it empty` }
    : { state };
}

export const milestoneList = listKind<Milestone, never>({
  kind: 'milestone',
  part: null,
  name: 'Milestones',
  signature: ['By', 'Milestone', 'State'],
  furtherPartsAreBare: false,
  words: 'Milestone',
  ref: 'Number',
  area: null,
  items: (view) => view.milestones,
  parts: () => [],
  columns: () => [
    {
      heading: 'Number',
      of: 'item',
      as: 'number',
      change: 'changed',
      show: (milestone) => milestone.number,
      typed: sameText('number'),
    },
    {
      heading: 'By',
      of: 'item',
      as: 'date',
      change: 'redated',
      show: (milestone) => milestone.byOn ?? '',
      typed: sameText('byOn'),
    },
    {
      heading: 'Milestone',
      of: 'item',
      as: 'text',
      change: 'reworded',
      show: (milestone) => milestone.text,
      typed: sameText('text'),
    },
    { heading: 'State', of: 'item', as: 'text', change: 'changed', show: milestoneInWords, typed: stateTyped },
    {
      heading: 'State reason',
      of: 'item',
      as: 'text',
      change: 'changed',
      show: (milestone) => milestone.stateNote ?? '',
      typed: sameText('stateNote'),
    },
    refsColumn('milestone-action', true),
  ],
});
