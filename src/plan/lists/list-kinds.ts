import { actionList } from './definitions/actions.ts';
import { findingList } from './definitions/findings.ts';
import { measureList } from './definitions/measures.ts';
import { milestoneList } from './definitions/milestones.ts';
import type { AnyList } from './list-kind.ts';

/** Every list of a plan that can be taken away, changed, and brought back. */
export const listKinds: AnyList[] = [actionList, findingList, measureList, milestoneList];

/**
 * Lists that are records of what was said and done, and are read again but never brought in: where the thing itself is
 * done instead. A file is one of them when it has all these headings.
 */
export const recordLists = [
  {
    name: 'questions',
    signature: ['Number', 'What is the matter', 'Question', 'Who should answer', 'Status', 'Answer'],
    instead: 'Questions are answered on their own pages, beside what they quote. Open Questions, and answer there.',
  },
  {
    name: 'changes',
    signature: ['What', 'Ref', 'Text', 'Change', 'Before', 'After'],
    instead: 'It says what changed between two dates. To change the plan, bring back one of its lists, or edit it.',
  },
  {
    name: 'audit log',
    signature: ['When', 'Who', 'What', 'Name of change', 'Item', 'Before', 'After'],
    instead: 'It says who did what, and cannot be written from outside.',
  },
  {
    name: 'clauses of a notice',
    signature: ['Clause', 'Heading', 'Text', 'Who', 'To', 'Due or how often'],
    instead:
      'Its clauses come from the notice: bring that in under Documents, and say on each clause’s page what answers it.',
  },
  {
    name: 'what was published',
    signature: ['Kind', 'Area', 'Ref', 'Text', 'Owner', 'Due', 'Rating', 'How it stands'],
    instead: 'It is a copy of what anyone may read. To change the plan, bring back one of its own lists, or edit it.',
  },
  {
    name: 'vital signs',
    signature: ['Indicator', 'As at', 'Numerator', 'Denominator', 'Value'],
    instead: 'They are worked out from returns, and change when a return is loaded.',
  },
] as const;
