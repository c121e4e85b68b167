import type { NoticeFacts } from '../readers/facts.ts';
import { noDays, type KindDefinition } from './kind.ts';

const read = (facts: unknown) => facts as NoticeFacts;

/** A notice to improve. Where it bears no date it computes no deadlines and is never live. */
export const notice: KindDefinition = {
  kind: 'notice',
  name: 'Improvement notice',
  one: 'an improvement notice',
  fields: [
    { path: 'title', label: 'Title', kind: 'line' },
    {
      path: 'issued',
      label: 'Issued on',
      kind: 'date',
      hint: 'A notice without a date sets no deadlines and is shown as history.',
    },
    { path: 'issuer', label: 'Issued by', kind: 'line' },
    { path: 'recipient', label: 'Issued to', kind: 'line' },
    { path: 'deliverBy', label: 'To be delivered by', kind: 'date' },
  ],
  lists: [
    {
      path: 'requirements',
      title: 'Requirements',
      one: 'requirement',
      columns: [
        { path: 'text', label: 'What it asks', kind: 'text' },
        { path: 'clause', label: 'Clause', kind: 'line' },
        { path: 'heading', label: 'Heading', kind: 'line' },
        { path: 'leadIn', label: 'What leads into it', kind: 'line' },
        { path: 'who', label: 'Who must do it', kind: 'line' },
        { path: 'to', label: 'Who receives it', kind: 'line' },
        { path: 'recurrence', label: 'How often', kind: 'line' },
        { path: 'due.text', label: 'When, in its words', kind: 'line' },
        { path: 'due.date', label: 'When, as a date', kind: 'date' },
        { path: 'evidence', label: 'What would show it', kind: 'text' },
      ],
      editable: true,
    },
  ],
  dated: (facts) => read(facts).issued,
  datedLabel: 'Issued on',
  visit: () => noDays,
  authority: (facts) => read(facts).recipient,
  title: (facts) => ['Improvement notice', read(facts).recipient].filter(Boolean).join(' to '),
};
