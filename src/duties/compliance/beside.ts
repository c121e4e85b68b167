import { idIn } from '../../platform/id-in.ts';
import { notFound, page, type Route } from '../../platform/web/route.ts';
import { mayReadWords, requirementsOf, sourceById } from '../../sources/index.ts';
import { BesidePage } from './beside-page.tsx';
import { layBeside } from './lay-beside.ts';
import { noticeIn, noticeLayout } from './open-notice.ts';

/** GET /notice/:source/beside/:other: each clause of one notice next to the clauses of another that are worded like it. */
export const besideRoute: Route = {
  method: 'GET',
  path: '/notice/:source/beside/:other',
  access: 'notice.read',
  audit: null,
  handle: async (request) => {
    const { db } = request.services;
    const notice = await noticeIn(request);
    const id = idIn(request.params['other']);
    const other = id === null ? null : await sourceById(db, id);
    if (!notice || other?.kind !== 'notice' || other.id === notice.id) return notFound();
    if (![notice, other].every((one) => mayReadWords(request.visitor, one.handling))) return notFound();
    const [mine, theirs] = await Promise.all([requirementsOf(db, [notice.id]), requirementsOf(db, [other.id])]);
    const { rows, alone } = layBeside(mine, theirs);
    const title = 'Two notices beside each other';
    return page(title, BesidePage({ notice, other, rows, alone }), noticeLayout({ notice }));
  },
};
