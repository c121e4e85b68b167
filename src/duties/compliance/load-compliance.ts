import { daysBetween } from '../../methods/calendar.ts';
import { meetsItsTarget, missingGround, readPlan, type PlanView } from '../../plan/index.ts';
import type { Services } from '../../platform/services.ts';
import { requirementsOf, sourcesAt, statementsOf, type KeptRequirement, type Source } from '../../sources/index.ts';
import { clauseEvidenceAt, type ClauseEvidence } from './clause-evidence-queries.ts';
import { holderOf, type Holder } from './clause-holder.ts';
import { clauseLinks, judgementsOf, type ClauseLink, type Judgement } from './compliance-queries.ts';
import { coverageOf, reportMeant, type Covered } from './coverage.ts';
import { gapsOf, type Gap } from './gaps.ts';
import { planItems, type PlanItem } from './plan-texts.ts';
import { staleAfterDays, type PositionName } from './positions.ts';

export type JoinedItem = { link: ClauseLink; item: PlanItem | null };

/** How one clause of a notice stands at a date. */
export type ClauseView = {
  requirement: KeptRequirement;
  holder: Holder;
  items: JoinedItem[];
  bodies: ClauseLink[];
  refused: ClauseLink[];
  evidence: ClauseEvidence[];
  /** Pieces that count at the date: its own in date, those of what it is joined to, and measures that meet their target. */
  shown: number;
  /** Why nothing shows that it is met, one sentence each; empty when something does. */
  missing: string[];
  judgement: Judgement | null;
  history: Judgement[];
  stale: boolean;
  /** The duty made of it, and when that next falls due. */
  duty: { dutyId: number; dueOn: string | null } | null;
  /** The report whose improvements it asks for, and how the plan answers each. */
  coverage: { report: Source; improvements: Covered[] } | null;
  gaps: Gap[];
};

export type Compliance = {
  notice: Source;
  /** Whether its deadlines count: it is dated, stands, and has not ended by the date. */
  live: boolean;
  why: 'live' | 'undated' | 'ended' | 'taken-back' | 'not-yet';
  endedOn: string | null;
  asAt: string;
  clauses: ClauseView[];
  view: PlanView | null;
};

/** What its duties tell of a notice: when it ends and, by clause, the dates missed and the next one. */
export type NoticeKnown = {
  endedOn: string | null;
  missed: Map<number, readonly string[]>;
  next: Map<number, { dutyId: number; dueOn: string | null }>;
};

/** Notices that stand, the newest by its date first and undated ones last. */
export async function noticesOf(services: Services): Promise<Source[]> {
  return (await sourcesAt(services.db)).filter((one) => one.kind === 'notice');
}

/** Whether a notice counts at a date, and if not why. */
export function standingOf(notice: Source, endedOn: string | null, asAt: string): Compliance['why'] {
  if (notice.takenBack) return 'taken-back';
  if (notice.dated === null) return 'undated';
  if (endedOn !== null && endedOn < asAt) return 'ended';
  return notice.dated <= asAt ? 'live' : 'not-yet';
}

/** How every clause of a notice stands at a date (ISO). Writes nothing. */
export async function loadCompliance(
  services: Services,
  notice: Source,
  asAt: string,
  known: NoticeKnown,
  revision?: number,
): Promise<Compliance> {
  const requirements = await requirementsOf(services.db, [notice.id]);
  const ids = requirements.map((one) => one.id);
  const [links, judgements, evidence, view, sources] = await Promise.all([
    clauseLinks(services.db, ids, asAt),
    judgementsOf(services.db, ids, asAt),
    clauseEvidenceAt(services.db, ids, asAt),
    readPlan(services, null, asAt, revision),
    sourcesAt(services.db),
  ]);
  const why = standingOf(notice, known.endedOn, asAt);
  const linksBy = Map.groupBy(links, (one) => one.requirementId);
  const judgedBy = Map.groupBy(judgements, (one) => one.requirementId);
  const evidenceBy = Map.groupBy(evidence, (one) => one.requirementId);
  const clauses: ClauseView[] = [];
  for (const requirement of requirements) {
    const report = reportMeant(requirement.text, notice, sources);
    clauses.push(
      clauseView(requirement, {
        asAt,
        live: why === 'live',
        view,
        links: linksBy.get(requirement.id) ?? [],
        history: judgedBy.get(requirement.id) ?? [],
        evidence: evidenceBy.get(requirement.id) ?? [],
        missed: known.missed.get(requirement.id) ?? [],
        duty: known.next.get(requirement.id) ?? null,
        coverage: report && view ? { report, improvements: await covered(services, view, report) } : null,
      }),
    );
  }
  return { notice, live: why === 'live', why, endedOn: known.endedOn, asAt, clauses, view };
}

type Parts = Pick<ClauseView, 'history' | 'evidence' | 'coverage' | 'duty'> & {
  asAt: string;
  live: boolean;
  view: PlanView | null;
  links: ClauseLink[];
  missed: readonly string[];
};

function clauseView(requirement: KeptRequirement, parts: Parts): ClauseView {
  const { asAt, live, view, links, history, evidence, coverage } = parts;
  const known = view ? planItems(view) : new Map<number, PlanItem>();
  const joined = links.filter((one) => one.joined);
  const items = joined
    .filter((one) => one.itemId !== null)
    .map((link) => ({ link, item: known.get(link.itemId as number) ?? null }));
  const missing = missingOf(items, evidence, view, asAt);
  const own = evidence.filter((one) => one.expiresOn === null || one.expiresOn >= asAt).length;
  const shown = own + items.reduce((sum, { item }) => sum + (item?.shown ?? 0), 0);
  const judgement = history[0] ?? null;
  const holder = holderOf(requirement.who);
  const covers = (coverage?.improvements ?? []).filter((one) =>
    one.answers.some((answer) => answer.actions > 0),
  ).length;
  const state = {
    holder,
    actions: items.filter(({ item }) => item?.kind === 'action').length + covers,
    shown,
    due: requirement.due?.date ?? null,
    judgement: judgement && {
      position: judgement.position as PositionName,
      on: judgement.on,
      overridden: judgement.overrideReason !== null,
    },
    missed: parts.missed,
  };
  return {
    requirement,
    holder,
    items,
    bodies: joined.filter((one) => one.body !== null),
    refused: links.filter((one) => !one.joined),
    evidence,
    shown,
    missing,
    judgement,
    history,
    stale: judgement !== null && daysBetween(judgement.on, asAt) > staleAfterDays,
    coverage,
    duty: parts.duty,
    gaps: gapsOf(state, asAt, live),
  };
}

/** Why nothing shows that the clause is met, as an owner's claim of impact is asked: its own evidence, that of its actions, and its measures. */
function missingOf(items: JoinedItem[], evidence: ClauseEvidence[], view: PlanView | null, asAt: string): string[] {
  if (items.some(({ item }) => item !== null && item.shown > 0)) return [];
  const ids = new Set(items.flatMap(({ item }) => (item?.kind === 'measure' ? [item.id] : [])));
  const measures = (view?.measures ?? []).filter((one) => ids.has(one.id));
  if (measures.some((one) => meetsItsTarget(one, asAt))) return [];
  const missing = missingGround({ evidence, measures, asAt });
  if (missing.length === 0) return [];
  const actions = items.flatMap(({ item }) =>
    item?.kind === 'action' ? [`${item.name} has no evidence in date.`] : [],
  );
  return [...missing, ...(actions.length > 0 ? actions : ['No action with evidence is joined to it.'])];
}

const coverages = new WeakMap<PlanView, Map<number, Promise<Covered[]>>>();

/** How the plan answers a report's improvements; kept with the plan as read, which is read again when any document changes. */
function covered(services: Services, view: PlanView, report: Source): Promise<Covered[]> {
  const kept = coverages.get(view) ?? new Map<number, Promise<Covered[]>>();
  coverages.set(view, kept);
  const before = kept.get(report.id);
  if (before) return before;
  const made = statementsOf(services.db, [report.id]).then((all) =>
    coverageOf(
      view,
      all.filter((one) => one.kind === 'improvement'),
    ),
  );
  kept.set(report.id, made);
  made.catch(() => kept.delete(report.id));
  return made;
}
