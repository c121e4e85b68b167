import { describeAudits } from '../../people/index.ts';
import { namesOfClauses } from './clause-queries.ts';

/** How judging the notice reads in the audit log. */
describeAudits({
  changes: {
    'clause.judge': 'Judged a clause',
    'clause.join': 'Joined a clause to the plan',
    'clause.part': 'Took a clause and the plan apart',
    'clause.evidence': 'Added evidence to a clause',
    'clause.withdraw-evidence': 'Withdrew evidence of a clause',
    'clause.open-evidence': 'Opened an evidence file of a clause',
    'notice.step': 'Recorded a step under a notice',
    'notice.withdraw-step': 'Withdrew the record of a step under a notice',
  },
  fields: { wouldShow: 'What would show it', byWhom: 'By whom', said: 'What was said', power: 'Under which power' },
  subjects: {
    clause: { word: 'Clause', href: (id) => `/clauses/${id}`, names: namesOfClauses },
    notice: { word: 'Notice', href: (id) => `/notice/${id}` },
  },
});
