import { describeAudits } from '../people/index.ts';
import { titlesOfSources } from './screens/list-queries.ts';

/** How changes to documents received read in the audit log. */
describeAudits({
  changes: {
    'source.read': 'Had a document read',
    'source.add': 'Added a document',
    'source.reread': 'Had a document read as another kind',
    'source.discard-draft': 'Threw away a document that was read',
    'source.particulars': 'Changed a document’s name, dates or mark',
    'source.take-back': 'Took a document back',
    'source.confirm-statements': 'Confirmed what statements say',
    'source.pick-statements': 'Picked statements by hand',
    'source.download': 'Downloaded a marked document',
  },
  fields: {
    receivedOn: 'Received on',
    publishedOn: 'Published on',
    handlingBecause: 'Why it has that mark',
    changedWhileChecking: 'Changed while it was checked',
    ofThemOtherwiseThanSuggested: 'Of them otherwise than suggested',
    putBack: 'Put back',
    sha256: 'SHA-256',
  },
  subjects: {
    source: { word: 'Document', href: (id) => `/sources/${id}`, names: titlesOfSources },
    'source-draft': { word: 'Document being checked', href: (id) => `/sources/drafts/${id}` },
  },
});
