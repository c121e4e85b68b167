import type { Finding } from '../../model/plan-view.ts';
import { impactWords } from '../../words.ts';
import { listKind, sameText } from '../list-kind.ts';
import { areaColumn, refsColumn } from './shared-columns.ts';

const onItsPage = 'The impact on a finding is rated on its page, where the evidence for it is seen.';

export const findingList = listKind<Finding, never>({
  kind: 'finding',
  part: null,
  name: 'Findings',
  signature: ['Area', 'Finding', 'Action refs'],
  furtherPartsAreBare: false,
  words: 'Finding',
  ref: null,
  area: 'Area',
  items: (view) => view.findings,
  parts: () => [],
  columns: () => [
    areaColumn(),
    {
      heading: 'Group',
      of: 'item',
      as: 'text',
      change: 'changed',
      show: (finding) => finding.group ?? '',
      typed: sameText('grouping'),
    },
    {
      heading: 'Finding',
      of: 'item',
      as: 'text',
      change: 'reworded',
      show: (finding) => finding.text,
      typed: sameText('text'),
    },
    refsColumn('finding-action', true),
    {
      heading: 'Impact',
      of: 'shown',
      as: 'text',
      why: onItsPage,
      show: ({ impactRating }) => (impactRating ? impactWords[impactRating.impact] : ''),
    },
    {
      heading: 'Impact reason',
      of: 'shown',
      as: 'text',
      why: onItsPage,
      show: ({ impactRating }) => impactRating?.reason ?? '',
    },
    {
      heading: 'Evidence',
      of: 'shown',
      as: 'number',
      why: 'It counts the evidence there is. Evidence is added on the finding’s page.',
      show: (finding) => finding.evidenceCount,
    },
  ],
});
