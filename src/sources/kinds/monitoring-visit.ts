import type { MonitoringVisitFacts } from '../readers/facts.ts';
import type { KindDefinition } from './kind.ts';

const read = (facts: unknown) => facts as MonitoringVisitFacts;

/** A letter about a monitoring visit. */
export const monitoringVisit: KindDefinition = {
  kind: 'monitoring-visit',
  name: 'Monitoring-visit letter',
  one: 'a monitoring-visit letter',
  fields: [
    { path: 'title', label: 'Title', kind: 'line' },
    { path: 'authority', label: 'Council', kind: 'line' },
    { path: 'letterDate', label: 'Date of the letter', kind: 'date' },
    { path: 'visit.start', label: 'First day of the visit', kind: 'date' },
    { path: 'visit.end', label: 'Last day of the visit', kind: 'date' },
    { path: 'inspectors', label: 'Inspectors', kind: 'lines', hint: 'One to a line.' },
    { path: 'areasCovered', label: 'Areas covered by the visit', kind: 'lines', hint: 'One to a line.' },
    { path: 'published', label: 'Does it say that it is, or will be, published?', kind: 'yes-no' },
  ],
  lists: [
    {
      path: 'statements',
      title: 'Statements',
      one: 'statement',
      columns: [
        { path: 'text', label: 'Statement', kind: 'text' },
        { path: 'section', label: 'Section', kind: 'line' },
        { path: 'polarity', label: 'Suggested polarity', kind: 'line' },
        { path: 'movement', label: 'Suggested movement', kind: 'line' },
      ],
      editable: false,
    },
  ],
  dated: (facts) => read(facts).letterDate ?? read(facts).visit.end,
  datedLabel: 'Date of the letter',
  visit: (facts) => read(facts).visit,
  authority: (facts) => read(facts).authority,
  title: (facts) => ['Monitoring visit', read(facts).authority].filter(Boolean).join(' to '),
};
