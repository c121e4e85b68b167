import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type Reply,
  type WebRequest,
} from '../../platform/web/route.ts';
import type { PlanView } from '../model/plan-view.ts';
import { doneByVisitor } from '../periods/done-by.ts';
import { idIn } from '../../platform/id-in.ts';
import { countOf } from '../words.ts';
import { knownLinks } from './link-queries.ts';
import { pairKey } from './join-items.ts';
import { linksOfKind, type Linkable, type LinkableKind } from './linkable.ts';
import { openLinks, type OpenedLinks } from './open-links.ts';
import { pairsInForm } from './pairs-in-form.ts';
import { PlanLinksPage, type LooseGroup, type LooseItem } from './plan-links-page.tsx';
import { joinByPerson } from './record-links.ts';
import { sharedWords } from './shared-words.ts';
import { suggestedByWording, suggestLinks, type LinkSuggestion } from './suggest-links.ts';

/** GET /plan/:plan/links: what is joined to nothing it should be, each with the links wording suggests. */
export async function planLinksPage(request: WebRequest): Promise<Reply> {
  const opened = await open(request);
  return opened ? show(request, opened) : notFound();
}

/** POST /plan/:plan/links: joins every suggestion that is ticked. */
export async function joinSuggested(request: WebRequest): Promise<Reply> {
  const opened = await open(request);
  if (!opened) return notFound();
  const { planId, items } = opened;
  const pairs = pairsInForm(request.form, items);
  if (pairs.length === 0) return show(request, opened, [{ field: 'join', message: 'Select at least one suggestion' }]);
  const count = await request.services.db.transaction().execute((trx) =>
    joinByPerson(
      trx,
      { planId, today: request.today, items },
      pairs.map((pair) => ({ ...pair, origin: `${suggestedByWording}, accepted` })),
      doneByVisitor(request),
    ),
  );
  return redirect(`/plan/${planId}/links`, `${countOf(count, 'link')} made.`.replace(/^no links/, 'No new links'));
}

type Opened = OpenedLinks & { apart: Set<string> };

async function open({ params, services, today }: WebRequest): Promise<Opened | null> {
  const planId = idIn(params['plan']);
  const opened = planId === null ? null : await openLinks(services, planId, today);
  if (!opened) return null;
  const links = await knownLinks(services.db, opened.planId, opened.on);
  return { ...opened, apart: new Set(links.filter((link) => !link.holds).map(pairKey)) };
}

function show(request: WebRequest, opened: Opened, errors?: FieldError[]): Reply {
  const { view } = opened;
  const title = 'Join what belongs together';
  const main = PlanLinksPage({ title, groups: groupsOf(opened), csrf: request.visitor?.csrf ?? '', errors });
  const breadcrumbs = [{ text: view.title, href: `/plan/${view.id}` }];
  const more = { breadcrumbs, section: 'plan', width: 'wide' as const };
  return errors ? invalid(title, main, errors, more) : page(title, main, more);
}

const asked: { kind: LinkableKind; other: LinkableKind; title: string }[] = [
  { kind: 'finding', other: 'action', title: 'Findings with no action' },
  { kind: 'action', other: 'finding', title: 'Actions with no finding' },
  { kind: 'measure', other: 'action', title: 'Measures with no action' },
  { kind: 'commitment', other: 'action', title: 'Commitments with no action' },
  { kind: 'milestone', other: 'action', title: 'Milestones with no action' },
];

/** What has no link of a kind it should have, each with its suggestions; those a person took apart are not made again. */
function groupsOf({ view, items, apart }: Opened): LooseGroup[] {
  const found = suggestLinks(withoutFindingLinks(view)).filter((one) => !apart.has(pairKey(one)));
  const byItem = new Map<number, LinkSuggestion[]>();
  for (const one of found) for (const id of [one.fromId, one.toId]) byItem.set(id, [...(byItem.get(id) ?? []), one]);
  const loose = new Set([
    ...withNone(view.findings, (one) => one.actionIds),
    ...withNone(view.actions, (one) => one.findingIds),
    ...withNone(view.measures, (one) => one.actionIds),
    ...withNone(view.milestones, (one) => one.actionIds),
    ...withNone(
      view.onAPage.flatMap((page) => page.commitments),
      (one) => one.actionIds,
    ),
  ]);
  return asked.map(({ kind, other, title }) => ({
    kind,
    title,
    items: [...items.values()]
      .filter((item) => item.kind === kind && loose.has(item.id))
      .map((item): LooseItem => ({ item, offers: offersFor(item, other, byItem.get(item.id) ?? [], items) })),
  }));
}

/** Findings are looked at as if they were joined to nothing, so that an action with none can be offered any of them. */
function withoutFindingLinks(view: PlanView): PlanView {
  return { ...view, findings: view.findings.map((one) => ({ ...one, actionIds: [] })) };
}

function withNone<T extends { id: number }>(list: T[], linked: (one: T) => number[]): number[] {
  return list.filter((one) => linked(one).length === 0).map((one) => one.id);
}

function offersFor(item: Linkable, other: LinkableKind, found: LinkSuggestion[], items: Map<number, Linkable>) {
  const link = linksOfKind(item.kind).find((one) => one.other === other)?.link;
  return found
    .filter((one) => one.kind === link)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 3)
    .flatMap((one) => {
      const end = items.get(one.fromId === item.id ? one.toId : one.fromId);
      return end ? [{ value: pairKey(one), other: end, shared: sharedWords(end.name, one.shared) }] : [];
    });
}
