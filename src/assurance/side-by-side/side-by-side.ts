import {
  allPlans,
  datedTitle,
  openAt,
  placesOfItems,
  planIndex,
  planOfItem,
  planPage,
  seenBy,
  wholeOf,
  type Opened,
} from '../../plan/index.ts';
import { idIn } from '../../platform/id-in.ts';
import { notFound, page, type Reply, type Route } from '../../platform/web/route.ts';
import { readsMarked, withoutMarked } from '../outside-quotations.ts';
import { allQuestionsOf, questionsIn, type Question } from '../questions-at.ts';
import { outsideOf } from '../statement-links/outside.ts';
import { AreaBesidePage } from './area-beside-page.tsx';
import { besideAll, besideArea } from './beside.ts';
import { SideBySidePage } from './side-by-side-page.tsx';
import { outsideRuleIds, wouldAskOf } from './would-ask.ts';

/** What both pages need: what was said, and the questions it raises as this person may see them. */
async function read({ request, services, view }: Opened) {
  const [outside, all, supposed] = await Promise.all([
    outsideOf(services.db, view),
    allQuestionsOf(services, view),
    wouldAskOf(services, wholeOf(view)),
  ]);
  const mayRead = readsMarked(request.visitor);
  const seen = (list: Question[]) =>
    mayRead ? list : list.map((question) => ({ ...question, says: withoutMarked(question.says) }));
  const open = seen(all.filter((question) => question.status === 'open' && outsideRuleIds.has(question.rule)));
  return {
    outside,
    open,
    perhaps: seen(questionsIn(view, supposed.questions)),
    mayRead,
    understood: seenBy(request.visitor, supposed.view, reading),
  };
}

/** Every area: what we say of it beside what inspectors said. */
async function showAll(opened: Opened): Promise<Reply> {
  const { services, view, at } = opened;
  const { outside, open, perhaps, mayRead, understood } = await read(opened);
  const rows = besideAll(understood, outside, open, perhaps);
  const main = SideBySidePage({ view, at, plans: await allPlans(services.db), rows, outside, open, mayRead });
  return page(datedTitle('Side by side', at), main, { width: 'wide', section: 'side-by-side' });
}

/** One area, in full. */
async function showArea(opened: Opened, areaId: number): Promise<Reply> {
  const { view, at } = opened;
  const area = planIndex(view).areas.get(areaId);
  if (!area) return notFound();
  const { outside, open, perhaps, mayRead, understood } = await read(opened);
  const main = AreaBesidePage({ view, at, beside: besideArea(understood, outside, area, open, perhaps), mayRead });
  const breadcrumbs = [
    { text: 'Side by side', href: at.planHref('side-by-side') },
    { text: area.title, href: at.href(`/areas/${area.id}`) },
  ];
  return page(datedTitle(`Side by side: ${area.title}`, at), main, {
    width: 'wide',
    section: 'side-by-side',
    breadcrumbs,
  });
}

const reading = 'assurance.read';

export const sideBySideRoutes: Route[] = [
  { ...planPage('/side-by-side', showAll, reading), within: 'own' },
  { ...planPage('/plan/:plan/side-by-side', showAll, reading), within: 'own' },
  {
    method: 'GET',
    path: '/areas/:id/side-by-side',
    access: reading,
    audit: null,
    within: async ({ params, services }) => {
      const id = idIn(params['id']);
      return id === null ? null : placesOfItems(services.db, [id]);
    },
    handle: async (request) => {
      const id = idIn(request.params['id']);
      const planId = id === null ? null : await planOfItem(request.services.db, id);
      return id === null || planId === null
        ? notFound()
        : openAt(request, planId, (opened) => showArea(opened, id), reading);
    },
  },
];
