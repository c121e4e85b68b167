import { describeAudits } from '../../people/index.ts';
import { datesOfPacks } from './pack-queries.ts';

/** How this room's own changes read in the audit log. */
describeAudits({
  changes: {
    'report.start': 'Began a report',
    'report.edit': 'Wrote in a report',
    'report.issue': 'Issued a report',
    'report.correct': 'Began the correction of a report',
    'report.discard': 'Discarded the draft of a report',
    'report.template': 'Chose a Word template for reports',
    'report.withdraw-template': 'Stopped using a Word template for reports',
  },
  fields: {
    asAt: 'As at',
    kind: 'Kind',
    comparedWith: 'Compared with',
    handling: 'Handling mark',
    corrects: 'Corrects report',
    missing: 'Parts it was issued without',
    files: 'Files',
    practice: 'Evidence of impact on practice',
    families: 'Evidence of impact on children and families',
    decisions: 'What the board is asked to decide',
    'words practice': 'Evidence of impact on practice',
    'words families': 'Evidence of impact on children and families',
  },
  subjects: {
    report: { word: 'Report', href: (id) => `/reports/${id}`, names: datesOfPacks },
    'report-template': { word: 'Word template', href: () => '/reports/template' },
  },
});
