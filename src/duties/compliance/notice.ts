import { listDownload, listFormat } from '../../plan/index.ts';
import { notFound, page, type Reply, type Route, type WebRequest } from '../../platform/web/route.ts';
import { NoNoticePage } from './no-notice-page.tsx';
import { NoticePage } from './notice-page.tsx';
import { dueText } from './due-text.ts';
import { noticeIn, noticeLayout, openNotice } from './open-notice.ts';
import { positions } from './positions.ts';

/** GET /notice: the notice in force, clause by clause. */
export const noticeRoute: Route = {
  method: 'GET',
  path: '/notice',
  access: 'notice.read',
  audit: null,
  within: 'own',
  handle: show,
};

/** GET /notice/:source: one notice, in force or not. */
export const oneNoticeRoute: Route = { ...noticeRoute, path: '/notice/:source' };

async function show(request: WebRequest): Promise<Reply> {
  const notice = await noticeIn(request);
  if (!notice) {
    if (request.params['source'] !== undefined) return notFound();
    const mayAdd = request.may('sources.add');
    return page('Notice', NoNoticePage({ mayAdd }), { section: 'notice' });
  }
  const opened = await openNotice(request, notice);
  if ('kind' in opened) return opened;
  const mayJudge = request.may('notice.judge');
  const mayEnd = request.may('duties.edit');
  const layout = { ...noticeLayout(), ...(request.params['source'] === undefined ? { breadcrumbs: [] } : {}) };
  return page(notice.title, NoticePage({ ...opened, mayJudge, mayEnd, may: request.may }), layout);
}

/** GET /notice/:source/clauses.:format: the same list as a file. */
export const noticeListRoutes: Route[] = (['csv', 'xlsx'] as const).map((format) => ({
  method: 'GET',
  path: `/notice/:source/clauses.${format}`,
  access: 'notice.read',
  audit: null,
  within: 'own',
  handle: async (request) => {
    const notice = await noticeIn(request);
    if (!notice || !listFormat(format)) return notFound();
    const opened = await openNotice(request, notice);
    if ('kind' in opened) return opened;
    const { clauses, live, asAt } = opened.compliance;
    const columns = [
      'Clause',
      'Heading',
      'Text',
      'Who',
      'To',
      'Due or how often',
      'Actions',
      'Bodies',
      'Measures and other items',
      'Things that show it',
      'Position',
      'Holds from',
      'Judged by',
      'Reason',
      'What would show it',
      'Override',
      'Gaps',
    ];
    const rows = clauses.map((one) => {
      const named = (kind: 'action' | 'other') =>
        one.items
          .flatMap(({ item }) =>
            item && (item.kind === 'action') === (kind === 'action')
              ? [item.kind === 'action' ? item.name : item.text]
              : [],
          )
          .join('; ');
      const { requirement, judgement } = one;
      return [
        requirement.clause,
        requirement.heading ?? '',
        requirement.text,
        requirement.who ?? '',
        requirement.recipient ?? '',
        dueText(requirement, live),
        named('action'),
        one.bodies.map(({ body }) => body).join('; '),
        named('other'),
        one.shown,
        judgement ? positions[judgement.position].text : 'Not judged',
        judgement?.on ?? '',
        judgement?.who ?? '',
        judgement?.reason ?? '',
        judgement?.wouldShow ?? '',
        judgement?.overrideReason ?? '',
        one.gaps.map(({ words }) => words).join('; '),
      ];
    });
    return listDownload({ name: 'Notice clauses', columns, rows }, format, asAt);
  },
}));
