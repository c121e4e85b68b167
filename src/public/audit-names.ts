import { describeAudits } from '../people/index.ts';
import { namesOfVersions } from './public-queries.ts';

/** How publishing reads in the audit log. */
describeAudits({
  changes: { 'public.publish': 'Published a version of the plan', 'public.withdraw': 'Withdrew a public version' },
  fields: { keptBack: 'Texts kept back', note: 'Words for readers' },
  subjects: {
    'public-version': { word: 'Public version', href: (id) => `/public/versions/${id}`, names: namesOfVersions },
  },
});
