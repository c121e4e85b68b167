import { dateAsked, planIndex, seenBy, standpointAt, typedDate, type Standpoint } from '../../plan/index.ts';
import { idIn } from '../../platform/id-in.ts';
import { redirect, type PageReply, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { mayReadWords, requirementsOf, sourceById, type KeptRequirement, type Source } from '../../sources/index.ts';
import { requirementSource } from './clause-queries.ts';
import { loadCompliance, noticesOf, standingOf, type ClauseView, type Compliance } from './load-compliance.ts';
import { endsOfNotices } from './notice-known-queries.ts';
import { noticeKnown } from './notice-known.ts';

export type OpenedNotice = { compliance: Compliance; at: Standpoint; others: Source[] };

/** The notice a page's address names; without one the newest that counts today, else the newest that ever did. */
export async function noticeIn(request: WebRequest): Promise<Source | null> {
  const { services, params, today } = request;
  if (params['source'] !== undefined) {
    const id = idIn(params['source']);
    const found = id === null ? null : await sourceById(services.db, id);
    return found?.kind === 'notice' ? found : null;
  }
  const [all, ends] = await Promise.all([noticesOf(services), endsOfNotices(services.db)]);
  return all.find((one) => standingOf(one, ends.get(one.id) ?? null, today) === 'live') ?? all[0] ?? null;
}

/** The same with how each of its clauses stands at the date in `?as-at=`; a typed date becomes part of the address. */
export async function openNotice(request: WebRequest, notice: Source): Promise<OpenedNotice | Reply> {
  const { services, query, today } = request;
  const path = request.path.split('?')[0] ?? '/notice';
  if (query.has('as-at-date')) {
    const typed = query.one('as-at-date');
    const asAt = typed === '' ? query.one('as-at') : (typedDate(typed) ?? typed);
    return redirect(asAt === '' || asAt === today ? path : `${path}?as-at=${encodeURIComponent(asAt)}`);
  }
  const { asAt } = dateAsked(query, today);
  const [known, all] = await Promise.all([noticeKnown(services, notice, asAt), noticesOf(services)]);
  const loaded = await loadCompliance(services, notice, asAt, known, request.visitor?.revision);
  const compliance = fitFor(request, { ...loaded, clauses: clausesSeen(request, loaded) });
  const at = standpointAt(compliance.view?.id ?? 0, path, query, today);
  return { compliance, at, others: all.filter((one) => one.id !== notice.id) };
}

/** What stands in place of words this person may not read. */
const notForYou = '[From a document whose words are not for everyone]';

/** The same without the words of marked documents, where the person looking may not read them. */
export function fitFor({ visitor }: Pick<WebRequest, 'visitor'>, compliance: Compliance): Compliance {
  const clauses = compliance.clauses.map((one): ClauseView => {
    const readsNotice = mayReadWords(visitor, compliance.notice.handling);
    const { requirement, coverage } = one;
    return {
      ...one,
      requirement: readsNotice
        ? requirement
        : { ...requirement, text: notForYou, heading: null, leadIn: null, evidence: null },
      coverage:
        coverage && !visitor?.limits?.has(reading) && mayReadWords(visitor, coverage.report.handling) ? coverage : null,
    };
  });
  return { ...compliance, clauses };
}

const reading = 'notice.read';

/** The clauses joined to nothing but the visitor's part of the plan, where their role shows no more of a notice. */
function clausesSeen({ visitor }: Pick<WebRequest, 'visitor'>, { clauses, view }: Compliance): ClauseView[] {
  if (!visitor?.limits?.has(reading)) return clauses;
  if (!view) return [];
  const { areas, actions, findings, measures } = planIndex(seenBy(visitor, view, reading));
  const isSeen = (id: number | null) =>
    id !== null && [areas, actions, findings, measures].some((kind) => kind.has(id));
  return clauses.filter(({ items }) => items.length > 0 && items.every(({ link }) => isSeen(link.itemId)));
}

/** One clause, by its number, with its notice; null when there is none. */
export async function clauseIn(request: WebRequest): Promise<{ notice: Source; requirement: KeptRequirement } | null> {
  const id = idIn(request.params['id']);
  const sourceId = id === null ? null : await requirementSource(request.services.db, id);
  const notice = sourceId === null ? null : await sourceById(request.services.db, sourceId);
  if (!notice) return null;
  const requirement = (await requirementsOf(request.services.db, [notice.id])).find((one) => one.id === id);
  return requirement ? { notice, requirement } : null;
}

/** Where a page about a notice, or below it, stands in the product. */
export function noticeLayout(below: { notice?: Source | undefined } = {}): Partial<PageReply> {
  const own = below.notice ? [{ text: below.notice.title, href: `/notice/${below.notice.id}` }] : [];
  return { section: 'notice', width: 'wide', breadcrumbs: [{ text: 'Notice', href: '/notice' }, ...own] };
}
