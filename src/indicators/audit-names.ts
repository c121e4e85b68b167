import { describeAudits } from '../people/index.ts';

/** How this room's own changes read in the audit log. */
describeAudits({
  changes: {
    'return.load': 'Loaded a return',
    'return.upload': 'Brought a return',
    'return.decide': 'Decided about a return',
    'children.look-problems': 'Downloaded rows about children',
    'indicator.set-target': 'Set a target',
    'indicator.set-step': 'Noted a step change',
    'indicator.take-back-step': 'Took a step change back',
    'indicator.attach': 'Attached an indicator',
    'benchmark.load': 'Loaded published figures',
    'benchmark.council': 'Said which council we are',
    'indicator.make-address': 'Made an address of the vital signs',
    'indicator.revoke-address': 'Revoked an address of the vital signs',
    'indicator.set-standard': 'Set a standard of our own',
    'indicator.say': 'Said something of an indicator',
  },
  fields: {
    decision: 'Decision',
    problems: 'Problems',
    children: 'Children',
    team: 'Team',
    format: 'Format',
    asAt: 'As at',
    files: 'Files',
    supersedes: 'In place of return',
  },
  subjects: {
    indicator: { word: 'Indicator', href: (id) => `/vital-signs/${id}` },
    standard: { word: 'Our own standards', href: () => '/vital-signs/standards' },
    benchmark: { word: 'Published figures', href: () => '/vital-signs/benchmarks' },
    'return-upload': { word: 'Return on its way in', href: (id) => `/returns/upload/${id}` },
    return: { word: 'Return', href: (id) => `/returns/${id}` },
  },
});
