import { renderToString } from 'preact-render-to-string';
import type { VNode } from 'preact';
import { page, type Route } from '../../platform/web/route.ts';
import type { Stat } from '../../platform/web/ui/index.ts';
import { previousDate } from '../model/previous-date.ts';
import type { PlanView } from '../model/plan-view.ts';
import { allPlans } from '../model/plan-queries.ts';
import { seenBy } from '../model/in-part.ts';
import { readPlan } from '../model/read-plan.ts';
import { changesBetween } from '../model/changes-between.ts';
import { filterActions, filterQuery, isFiltering, readFilter } from './action-filter.ts';
import { orderActions, readOrder } from './action-order.ts';
import { planMenuFor } from './item-menu.ts';
import { planPage, type Opened } from './open-plan.ts';
import type { Since } from './overview-model.ts';
import { OverviewPage } from './overview-page.tsx';
import { pageOf } from '../../platform/web/paging.ts';
import { datedTitle } from './parts/plan-frame.tsx';
import type { ScreenSlots } from './slots.ts';

/** The plan at a glance: how it is going, where it is stuck, what changed. `/plan` is the main plan's. */
export function overviewRoutes(slots: ScreenSlots): Route[] {
  return ['/plan', '/plan/:plan'].map((path) =>
    planPage(path, async (opened) => {
      const { view, at } = opened;
      const more = { width: 'wide', section: 'plan' } as const;
      return page(datedTitle(view.title, at), await overview(opened, slots), more);
    }),
  );
}

type Made = { html: string };

/** Made pages of a read model, which is replaced as soon as anything is written. */
const kept = new WeakMap<PlanView, Map<string, Promise<Made>>>();

/** Unfiltered it is the same for everyone who may do the same to the plan, and kept until the plan changes. */
function overview(opened: Opened, slots: ScreenSlots): Promise<Made> {
  const { view, at, request } = opened;
  const choices = Object.keys(request.query.values).filter((name) => name !== 'as-at');
  if (choices.length > 0 || at.problem) return make(opened, slots);
  const pages = kept.get(view) ?? new Map<string, Promise<Made>>();
  kept.set(view, pages);
  const key = `${at.today} ${at.path} ${menuOf(opened).length} ${seesQuestions(opened)}`;
  const made = pages.get(key) ?? make(opened, slots);
  pages.set(key, made);
  made.catch(() => pages.delete(key));
  return made;
}

/** What the visitor may do to the plan; a page that looks back offers nothing. */
function menuOf({ view, at, request }: Opened) {
  return at.isToday ? planMenuFor(view.id, request.may) : [];
}

/** What later rooms put here is what the questions say. */
function seesQuestions({ request }: Opened): boolean {
  return request.visitor?.abilities.has('questions.read') ?? false;
}

async function make(opened: Opened, slots: ScreenSlots): Promise<Made> {
  const { services, view, at, request } = opened;
  const filter = readFilter(request.query);
  const order = readOrder(request.query);
  const actions = filterActions(view, filter);
  const filtered = isFiltering(filter);
  const [since, plans, panels, stats] = await Promise.all([
    sinceLastTime(opened),
    allPlans(services.db),
    filtered || !seesQuestions(opened) ? Promise.resolve<VNode[]>([]) : (slots.panels?.(services, view, {}) ?? []),
    (seesQuestions(opened) ? slots.stats?.(services, view) : null) ?? Promise.resolve<Stat[]>([]),
  ]);
  const query = { ...filterQuery(filter), sort: request.query.one('sort'), direction: request.query.one('direction') };
  const menu = menuOf(opened);
  const paging = pageOf(filtered ? orderActions(view, actions, order) : [], request.query);
  const props = { view, at, filter, filtered, order, query, actions, paging, since, panels, stats, plans, menu };
  return { html: renderToString(OverviewPage(props)) };
}

async function sinceLastTime({ services, view, request }: Opened): Promise<Since | null> {
  const date = previousDate(view);
  const whole = date ? await readPlan(services, view.id, date, view.revision) : null;
  const before = whole && seenBy(request.visitor, whole);
  return date && before ? { date, changes: changesBetween(before, view) } : null;
}
