import { dateAsked, standpointAt } from '../../plan/index.ts';
import { auditOf } from '../../people/index.ts';
import {
  invalid,
  notFound,
  page,
  type FieldError,
  type Reply,
  type Route,
  type WebRequest,
} from '../../platform/web/route.ts';
import type { KeptRequirement, Source } from '../../sources/index.ts';
import { bodiesNamed } from './bodies-named.ts';
import { withdrawnEvidenceOf } from './clause-evidence-queries.ts';
import { ClausePage } from './clause-page.tsx';
import { loadCompliance } from './load-compliance.ts';
import { noticeKnown } from './notice-known.ts';
import { clauseIn, fitFor, noticeLayout } from './open-notice.ts';
import { whereClauseLies } from './where-clauses-lie.ts';
import { suggestForText } from './suggest-for-text.ts';

/** GET /clauses/:id: what a clause asks, what answers and shows it, and every judgement of it. */
export const clauseRoute: Route = {
  method: 'GET',
  path: '/clauses/:id',
  access: 'notice.read',
  audit: null,
  within: whereClauseLies,
  handle: async (request) => {
    const found = await clauseIn(request);
    return found ? showClause(request, found, { errors: [], status: 200 }) : notFound();
  },
};

type Outcome = { errors: FieldError[]; status: 200 | 409 | 422; missing?: string[] };

/** The page of a clause, with what was typed where a form came back. */
export async function showClause(
  request: WebRequest,
  found: { notice: Source; requirement: KeptRequirement },
  { errors, status, missing }: Outcome,
): Promise<Reply> {
  const { services, visitor, today, query, form } = request;
  const { notice, requirement } = found;
  const { asAt } = dateAsked(query, today);
  const known = await noticeKnown(services, notice, asAt);
  const compliance = fitFor(request, await loadCompliance(services, notice, asAt, known));
  const clause = compliance.clauses.find((one) => one.requirement.id === requirement.id);
  if (!clause) return notFound();
  const { view } = compliance;
  const taken = new Set([...clause.items.map(({ link }) => link.itemId), ...clause.refused.map((one) => one.itemId)]);
  const bodiesTaken = new Set([...clause.bodies, ...clause.refused].map(({ body }) => body?.toLowerCase()));
  const isToday = asAt === today;
  const can = (ability: string) => isToday && !notice.takenBack && request.may(ability);
  const title = `${requirement.clause} of ${notice.title}`;
  const main = ClausePage({
    title: requirement.clause,
    compliance,
    clause,
    at: standpointAt(view?.id ?? 0, `/clauses/${requirement.id}`, query, today),
    suggested:
      view && isToday
        ? suggestForText(view, clause.requirement.text, 3, notice.authority).filter(({ item }) => !taken.has(item.id))
        : [],
    bodies: bodiesNamed(clause.requirement.text).filter((one) => !bodiesTaken.has(one.toLowerCase())),
    withdrawn: await withdrawnEvidenceOf(services.db, requirement.id),
    changes: isToday ? await auditOf(services.db, `clause:${requirement.id}`) : [],
    may: { judge: can('notice.judge'), override: can('notice.override'), evidence: can('plan.contribute') },
    csrf: visitor?.csrf ?? '',
    errors,
    typed: status === 200 ? null : form,
    conflict: status === 409,
    missing: missing ?? null,
  });
  const layout = noticeLayout({ notice });
  if (status === 422) return invalid(title, main, errors, layout);
  return page(title, main, { ...layout, status });
}
