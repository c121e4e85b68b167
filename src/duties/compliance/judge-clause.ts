import { z } from 'zod';
import { inWords } from '../../methods/calendar.ts';
import { keptApart } from '../../people/index.ts';
import { readDate } from '../../platform/web/date-field.tsx';
import { parseForm } from '../../platform/web/parse-form.ts';
import { notFound, redirect, type FieldError, type Route, type WebRequest } from '../../platform/web/route.ts';
import { showClause } from './clause.ts';
import { insertJudgement, lastJudgement } from './compliance-queries.ts';
import { loadCompliance, type ClauseView } from './load-compliance.ts';
import { noticeKnown } from './notice-known.ts';
import { clauseIn } from './open-notice.ts';
import { positionNames, type PositionName } from './positions.ts';
import { whereClauseLies } from './where-clauses-lie.ts';

const form = z.object({
  position: z.enum(positionNames as [PositionName, ...PositionName[]], 'Choose where the clause stands'),
  reason: z.string().min(1, 'Enter why you judge it so').max(4000, 'The reason must be 4,000 characters or fewer'),
  'would-show': z.string().max(2000, 'What would show it must be 2,000 characters or fewer'),
  'override-reason': z.string().max(2000, 'Why it should stand must be 2,000 characters or fewer'),
});

/** POST /clauses/:id/judge: adds a judgement. "Met" with nothing that shows it is stopped, as a claim of impact is. */
export const judgeClause: Route = {
  method: 'POST',
  path: '/clauses/:id/judge',
  access: 'notice.judge',
  audit: 'clause.judge',
  within: whereClauseLies,
  handle: judge,
};

async function judge(request: WebRequest) {
  const { services, visitor, today } = request;
  const found = await clauseIn(request);
  if (!found || found.notice.takenBack) return notFound();
  const { notice, requirement } = found;
  const instead = request.form.one('use-position');
  const read = parseForm(form, request.form);
  const on = readDate(request.form, 'judged', 'The date it holds from');
  const errors: FieldError[] = read.ok ? [] : [...read.errors];
  if (!on.ok) errors.push(on.error);
  else if (on.value === null) errors.push({ field: 'judged-day', message: 'Enter the date it holds from' });
  else if (on.value > today)
    errors.push({ field: 'judged-day', message: 'The date it holds from must be today or in the past' });
  else if (notice.dated !== null && on.value < notice.dated)
    errors.push({
      field: 'judged-day',
      message: `The notice was issued on ${inWords(notice.dated)}. Enter that date or a later one`,
    });
  if (!read.ok || !on.ok || on.value === null || errors.length > 0)
    return showClause(request, found, { errors, status: 422 });
  const position = instead === 'on-course' ? 'on-course' : read.value.position;
  const holdsFrom = on.value;
  let overrideReason: string | null = null;
  if (position === 'met') {
    const known = await noticeKnown(services, notice, holdsFrom);
    const then = await loadCompliance(services, notice, holdsFrom, known);
    const clause = then.clauses.find((one) => one.requirement.id === requirement.id) as ClauseView;
    if (clause.missing.length > 0) {
      const reason = read.value['override-reason'];
      const mayOverride = request.may('notice.override');
      if (request.form.one('do') !== 'override' || !mayOverride || reason === '') {
        const asked = request.form.one('do') === 'override';
        const why = mayOverride
          ? 'Enter why it should stand without evidence'
          : 'Only a senior leader can let it stand without evidence';
        const gapErrors: FieldError[] = asked
          ? [{ field: 'override-reason', message: why }]
          : [{ field: 'gap', message: 'Nothing shows that this clause is met' }];
        const later = `What was joined or added after ${inWords(holdsFrom)}, the day it is to hold from, does not count.`;
        const missing = holdsFrom < today ? [...clause.missing, later] : clause.missing;
        return showClause(request, found, { errors: gapErrors, status: 422, missing });
      }
      overrideReason = reason;
    }
    const apart = keptApart('clause-met', onlyGiver(clause, holdsFrom), visitor?.personId ?? null);
    if (apart) return showClause(request, found, { errors: [{ field: 'position', message: apart }], status: 422 });
  }
  const { reason, 'would-show': wouldShow } = read.value;
  const saved = await services.db.transaction().execute(async (trx) => {
    const last = await lastJudgement(trx, requirement.id);
    if (String(last) !== (request.form.one('last') || '0')) return false;
    const row = { requirementId: requirement.id, position, on: holdsFrom, reason, wouldShow, overrideReason };
    await insertJudgement(trx, { ...row, by: visitor?.personId ?? null, at: services.now() });
    const { requirementId: _id, ...after } = row;
    await request.audit(trx, { subject: `clause:${requirement.id}`, after });
    return true;
  });
  if (!saved) return showClause(request, found, { errors: [], status: 409 });
  return redirect(`/clauses/${requirement.id}`, 'The judgement is kept. Earlier ones stay to be seen.');
}

/** The one person who added everything that shows a clause met on a day; nobody where others did too, or the plan shows it. */
function onlyGiver(clause: ClauseView, day: string): (number | null)[] {
  const own = clause.evidence.filter((one) => one.expiresOn === null || one.expiresOn >= day);
  const givers = [...new Set(own.map((one) => one.addedBy))];
  return clause.shown === own.length && givers.length === 1 ? givers : [];
}
