import { authorityName } from '../../people/index.ts';
import { atOneMoment, markedOrRepeated, readPlan, type PlanView } from '../../plan/index.ts';
import type { Paper } from '../../platform/documents/index.ts';
import { londonDate, type Services } from '../../platform/services.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { Missing, Words } from '../kinds/pack-kind.ts';
import type { Handling } from '../monthly/report-matter.ts';
import { packById } from './pack-queries.ts';
import { openQuestions } from './open-questions.ts';

/** What decides a report, beside the plan itself. */
export type PackWish = {
  /** The name of the kind of pack. */
  kind: string;
  planId: number;
  asAt: string;
  comparedWith: string | null;
  handling: Handling;
  words: Words;
  supersedesId: number | null;
  correctionReason: string | null;
};

export type MadeReport = { paper: Paper; missing: Missing[]; withheld: number };

/**
 * Makes the report of a plan as it is now in the database: all of it as it was at one moment, whoever writes meanwhile.
 * Null when there is no such plan. Writes nothing but the questions asked of the plan today.
 */
export async function makeReport(services: Services, wish: PackWish): Promise<MadeReport | null> {
  return atOneMoment(services.db, () => makeOnce(services, wish));
}

async function makeOnce(services: Services, wish: PackWish): Promise<MadeReport | null> {
  const [now, before, withheld, withheldBefore, authority, corrects] = await Promise.all([
    readPlan(services, wish.planId, wish.asAt),
    wish.comparedWith === null ? null : readPlan(services, wish.planId, wish.comparedWith),
    withheldAt(services, wish, wish.asAt),
    withheldAt(services, wish, wish.comparedWith),
    authorityName(services),
    correctedPack(services, wish),
  ]);
  if (!now) return null;
  const questions = await openQuestions(services, now);
  const { handling, words } = wish;
  const made = await kindOf(wish.kind).make({
    services,
    authority,
    handling,
    now,
    before,
    questions,
    words,
    withheld,
    withheldBefore,
    corrects,
  });
  return { ...made, withheld: withheld.size };
}

/** Items whose words at a date the report may not carry. */
async function withheldAt(services: Services, wish: PackWish, asAt: string | null): Promise<ReadonlySet<number>> {
  if (wish.handling !== 'OFFICIAL' || asAt === null) return new Set();
  return new Set((await markedOrRepeated(services.db, wish.planId, asAt)).keys());
}

async function correctedPack(services: Services, wish: PackWish) {
  const old = wish.supersedesId === null ? null : await packById(services.db, wish.supersedesId);
  if (!old?.issuedAt) return null;
  return { title: old.title, issuedOn: londonDate(old.issuedAt), reason: wish.correctionReason ?? '' };
}

/** The date a new pack says what changed since: what its readers saw last, else what its kind says. Null for a first one. */
export async function dateToCompareWith(services: Services, view: PlanView, kind: string): Promise<string | null> {
  return kindOf(kind).comparedWith(services, view);
}

/** The mark a new report is given: OFFICIAL, unless it would then have to leave out words of the plan. */
export async function handlingToBegin(services: Services, planId: number, asAt: string): Promise<Handling> {
  const marked = await markedOrRepeated(services.db, planId, asAt);
  return marked.size > 0 ? 'OFFICIAL-SENSITIVE' : 'OFFICIAL';
}
