import type { PlanView } from '../../plan/index.ts';
import type { Trx } from '../../platform/services.ts';
import { requirementsOf, sourcesAt } from '../../sources/index.ts';
import { clauseEvidenceAt } from './clause-evidence-queries.ts';
import { holderOf } from './clause-holder.ts';
import { clauseLinks } from './compliance-queries.ts';
import { reportMeant } from './coverage.ts';
import { standingOf } from './load-compliance.ts';
import { endsOfNotices } from './notice-known-queries.ts';

export type UnansweredClause = { id: number; clause: string; text: string; place: string };

/** The notice in force with those of its clauses that nothing answers. */
export type UnansweredNotice = {
  notice: { id: number; title: string; dated: string | null; marked: boolean };
  /** How many clauses ask something of the council that a plan must answer. */
  asked: number;
  clauses: UnansweredClause[];
};

/**
 * The clauses of the notice in force at the plan's date that ask something of the council, with no item of the plan
 * joined to them and no evidence that counts on the day. What asks for a report's improvements is answered by the plan as
 * a whole, and is not among them. Null where no notice is in force.
 */
export async function unansweredClauses(trx: Trx, view: Pick<PlanView, 'asAt'>): Promise<UnansweredNotice | null> {
  const { asAt } = view;
  const [sources, ends] = await Promise.all([sourcesAt(trx), endsOfNotices(trx)]);
  const notice = sources.find(
    (one) => one.kind === 'notice' && standingOf(one, ends.get(one.id) ?? null, asAt) === 'live',
  );
  if (!notice) return null;
  const requirements = (await requirementsOf(trx, [notice.id])).filter(
    (one) => holderOf(one.who) === 'council' && reportMeant(one.text, notice, sources) === null,
  );
  const ids = requirements.map(({ id }) => id);
  const [links, evidence] = await Promise.all([clauseLinks(trx, ids, asAt), clauseEvidenceAt(trx, ids, asAt)]);
  const answered = new Set([
    ...links.filter(({ joined, itemId }) => joined && itemId !== null).map(({ requirementId }) => requirementId),
    ...evidence
      .filter(({ expiresOn }) => expiresOn === null || expiresOn >= asAt)
      .map(({ requirementId }) => requirementId),
  ]);
  return {
    notice: { id: notice.id, title: notice.title, dated: notice.dated, marked: notice.handling !== 'OFFICIAL' },
    asked: requirements.length,
    clauses: requirements
      .filter(({ id }) => !answered.has(id))
      .map(({ id, clause, text, leadIn, place }) => ({
        id,
        clause,
        text: leadIn ? `${leadIn.replace(/:?\s*$/, '')}: ${text}` : text,
        place,
      })),
  };
}
