import type { OtherDocumentFacts } from '../readers/facts.ts';
import { noDays, type KindDefinition } from './kind.ts';

const read = (facts: unknown) => facts as OtherDocumentFacts;

/** Any other document, kept whole: a peer review, an internal review, a board's minutes. */
export const otherDocument: KindDefinition = {
  kind: 'other',
  name: 'Another document',
  one: 'another document',
  fields: [
    { path: 'title', label: 'Title', kind: 'line' },
    { path: 'dated', label: 'Date of the document', kind: 'date' },
  ],
  lists: [
    {
      path: 'paragraphs',
      title: 'Paragraphs',
      one: 'paragraph',
      columns: [
        { path: 'text', label: 'Text', kind: 'text' },
        { path: 'number', label: 'Number', kind: 'line' },
        { path: 'section', label: 'Section', kind: 'line' },
      ],
      editable: false,
    },
  ],
  dated: (facts) => read(facts).dated,
  datedLabel: 'Date of the document',
  visit: () => noDays,
  authority: () => null,
  title: () => 'Document',
};
