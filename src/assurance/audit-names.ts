import { describeAudits } from '../people/index.ts';

/** How what people decide about outside words reads in the audit log. */
describeAudits({
  changes: {
    'questions.answer': 'Answered a question',
    'assurance.link': 'Decided what sentences are about',
    'assurance.thread': 'Changed a thread',
  },
  subjects: {
    statement: { word: 'Sentence', href: (id) => `/statement-links/${id}` },
    thread: { word: 'Thread', href: (id) => `/threads/${id}` },
  },
});
