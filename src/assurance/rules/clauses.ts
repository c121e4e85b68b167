import { countOf } from '../../plan/index.ts';
import type { UnansweredClause, UnansweredNotice } from '../../duties/index.ts';
import { documentName } from '../outside-quotations.ts';
import { firstWords, programmeOffice, saysNothing } from '../quotations.ts';
import type { About, Found, Rule, Says } from '../rule.ts';

type Notice = UnansweredNotice['notice'];

/** Words of a marked notice are no part of a name. */
const aboutClause = ({ id, clause, text }: UnansweredClause, { marked }: Notice): About => ({
  kind: 'clause',
  id: null,
  ref: `clause ${clause}`,
  title: marked ? `Clause ${clause} of the notice` : `Clause ${clause}: ${firstWords(text, 120)}`,
  href: `/clauses/${id}`,
  areaId: null,
});

const saysClause = ({ id, clause, text, place }: UnansweredClause, notice: Notice): Says => ({
  quote: firstWords(text, 400),
  where: `clause ${clause}, ${place} of ${documentName({ title: notice.title, on: notice.dated })}`,
  href: `/clauses/${id}`,
  ...(notice.marked ? { marked: true as const } : {}),
});

const lacks = ['no action', 'no evidence'];

const clauseUnanswered: Rule = {
  id: 'clause-unanswered',
  title: 'Clause of the notice with no action or evidence',
  group: 'Links',
  asks: 'Which action meets this clause, and what would show it? If none does, what will be done, by whom and by when?',
  because: 'A notice is met clause by clause. One that nothing answers is one that the department will ask about.',
  find: ({ clauses: unanswered, asAt }) => {
    if (!unanswered) return [];
    const { notice, clauses, asked } = unanswered;
    const since = notice.dated ?? asAt;
    // A notice of which nobody has joined anything yet is one question.
    if (clauses.length === asked && asked > 1)
      return [
        {
          subject: `notice:${notice.id}`,
          about: [
            {
              kind: 'document',
              id: null,
              ref: 'the notice',
              title: documentName({ title: notice.title, on: notice.dated }),
              href: '/notice',
              areaId: null,
            },
          ],
          says: [
            ...clauses.slice(0, 5).map((clause) => saysClause(clause, notice)),
            saysNothing(
              `No action joined to any of ${countOf(asked, 'clause')}, and no evidence`,
              'the clauses of the notice',
              '/notice',
            ),
          ],
          facts: lacks,
          to: programmeOffice,
          since,
        },
      ];
    return clauses.map((clause): Found => ({
      subject: `clause:${clause.id}`,
      about: [aboutClause(clause, notice)],
      says: [
        saysClause(clause, notice),
        saysNothing(
          'No action joined to it, and no evidence, while other clauses have theirs',
          'what answers the clause',
          `/clauses/${clause.id}`,
        ),
      ],
      facts: lacks,
      to: programmeOffice,
      since,
    }));
  },
  examples: [
    {
      when: 'one clause has its action and another has neither action nor evidence',
      given: { notice: { on: '2026-05-01', clauses: { '5.a': false, '5.b': true } } },
      raises: ['clause 5.a'],
    },
    {
      when: 'nobody has joined anything to any clause, which is one question',
      given: { notice: { on: '2026-05-01', clauses: { '1': false, '2': false, '3': false } } },
      raises: ['the notice'],
    },
    {
      when: 'every clause has an action or evidence',
      given: { notice: { on: '2026-05-01', clauses: { '1': true, '2': true } } },
      raises: [],
    },
    { when: 'no notice is in force', given: { areas: [{ title: 'Visits' }] }, raises: [] },
  ],
};

export const clauseRules: Rule[] = [clauseUnanswered];
