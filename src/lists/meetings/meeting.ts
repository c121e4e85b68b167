import { idIn } from '../../platform/id-in.ts';
import { loadPosts } from '../../people/index.ts';
import { pageOf } from '../../platform/web/paging.ts';
import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type Reply,
  type Route,
  type WebRequest,
} from '../../platform/web/route.ts';
import type { Clinic } from '../clinics/clinic-definition.ts';
import { clinics } from '../clinics/definitions/index.ts';
import { isTheirs, scopeOf, withinScope, type Scope } from '../teams/scope.ts';
import { readDecisions, same, shownOf, typedOf } from './decision-form.ts';
import { MeetingPage } from './meeting-page.tsx';
import {
  closeMeeting,
  holdLines,
  linesOf,
  meetings,
  saveDecision,
  weeksSet,
  type Line,
  type Meeting,
} from './meeting-queries.ts';
import { orderLines } from './order-lines.ts';

/** How many children stand on a page of a meeting. */
const perPage = 50;

export type OpenMeeting = { meeting: Meeting; clinic: Clinic; scope: Scope };

/** The meeting an address names, where the visitor may see it: another team's is not there for them. */
export async function meetingIn({ services: { db }, params, visitor }: WebRequest): Promise<OpenMeeting | null> {
  const id = idIn(params.id);
  const [meeting] = id === null ? [] : await meetings(db, { id });
  const clinic = clinics.find((one) => one.id === meeting?.clinic);
  const scope = await scopeOf(db, visitor);
  if (!meeting || !clinic || !isTheirs(scope, meeting.teams)) return null;
  return { meeting, clinic, scope };
}

/** GET /clinics/meetings/:id: the children one by one, with what stands from last time, and room for what is decided. */
export const meetingRoute: Route = {
  method: 'GET',
  path: '/clinics/meetings/:id',
  access: 'clinic.run',
  audit: 'clinic.look',
  handle: async (request) => {
    const open = await meetingIn(request);
    return open ? show(request, open, {}) : notFound();
  },
};

/** POST /clinics/meetings/:id: saves what a person changed; where others did in between, shows both and saves nothing. */
export const decide: Route = {
  method: 'POST',
  path: '/clinics/meetings/:id',
  access: 'clinic.run',
  audit: 'clinic.decide',
  handle: async (request) => {
    const open = await meetingIn(request);
    return open && open.meeting.closedAt === null ? save(request, open) : notFound();
  },
};

/**
 * POST /clinics/meetings/:id/close: saves what is still on the page and closes the meeting, or does neither. What is not
 * resolved comes back at the next one.
 */
export const closeClinic: Route = {
  method: 'POST',
  path: '/clinics/meetings/:id/close',
  access: 'clinic.run',
  audit: 'clinic.close',
  handle: async (request) => {
    const open = await meetingIn(request);
    return open && mayClose(open) ? save(request, open, { close: true }) : notFound();
  },
};

/** Saves what was decided, and closes the meeting where that was asked; all of it or nothing. */
async function save(request: WebRequest, open: OpenMeeting, { close = false } = {}): Promise<Reply> {
  const { services, form, visitor } = request;
  const { meeting, scope } = open;
  const personId = visitor?.personId ?? null;
  const lines = await linesOf(services.db, meeting.id, scope);
  const { decisions, errors } = await readDecisions(services.db, lines, form);
  const byId = new Map(lines.map((line) => [line.id, line]));
  const clashing = decisions.filter(({ id, version }) => byId.get(id)?.version !== version).map(({ id }) => id);
  if (errors.length > 0 || clashing.length > 0) return show(request, open, { errors, clashing });
  const saved = await services.db.transaction().execute(async (trx) => {
    const held = await holdLines(
      trx,
      meeting.id,
      decisions.map(({ id }) => id),
    );
    if (!held || decisions.some(({ id, version }) => held.get(id) !== version)) return false;
    for (const { id, version, ...decision } of decisions) {
      const one = { id, version, decision: { ...decision, owner: null }, personId };
      await saveDecision(trx, { ...one, at: services.now() });
      const before = byId.get(id)?.decision;
      await request.audit(trx, {
        what: 'clinic.decide',
        subject: `clinic-meeting:${meeting.id}`,
        before: { child: byId.get(id)?.child, decision: before?.text, by: before?.by },
        after: { child: byId.get(id)?.child, decision: decision.text, by: decision.by },
      });
    }
    if (close && (await closeMeeting(trx, meeting.id, personId, services.now())))
      await request.audit(trx, { subject: `clinic-meeting:${meeting.id}`, after: { clinic: open.clinic.name } });
    return true;
  });
  if (!saved) {
    const now = await meetingIn(request);
    return now && now.meeting.closedAt === null
      ? show(request, now, { clashing: decisions.map(({ id }) => id) })
      : notFound();
  }
  const words = decisions.length === 1 ? 'One decision is saved.' : `${decisions.length} decisions are saved.`;
  if (close) {
    const said = decisions.length === 0 ? '' : `${words} `;
    return redirect(`/clinics/meetings/${meeting.id}`, `${said}The meeting is closed. Its minutes can be taken away.`);
  }
  const at = form.one('page') === '' ? '' : `?page=${encodeURIComponent(form.one('page'))}`;
  return redirect(`/clinics/meetings/${meeting.id}${at}`, decisions.length === 0 ? 'Nothing was changed.' : words);
}

/** A meeting is closed by somebody who sees all of its teams. */
function mayClose({ meeting, scope }: OpenMeeting): boolean {
  return meeting.closedAt === null && withinScope(scope, meeting.teams);
}

async function show(
  request: WebRequest,
  open: OpenMeeting,
  { errors = [], clashing = [] }: { errors?: FieldError[]; clashing?: number[] },
): Promise<Reply> {
  const { services, query, form, today, visitor } = request;
  const { db } = services;
  const { meeting, clinic, scope } = open;
  const [lines, weeks, posts] = await Promise.all([
    linesOf(db, meeting.id, scope),
    weeksSet(db, clinic.id),
    loadPosts(db, today),
  ]);
  const groups = orderLines(clinic, meeting, lines, weeks ?? clinic.firstAfterWeeks);
  const sent = errors.length > 0 || clashing.length > 0;
  const ordered = groups.flatMap((group) => group.lines);
  // The same children stay on the page a person sent, even where another order would put others there.
  const paging = sent
    ? {
        ...pageOf(
          ordered.filter(({ id }) => form.has(`version-${id}`)),
          query,
          10_000,
        ),
        pages: 1,
      }
    : pageOf(ordered, query, perPage);
  const onPage = new Set(paging.rows.map(({ id }) => id));
  const views = groups.flatMap(({ key, title, lines: own }) => {
    const shown = own.filter(({ id }) => onPage.has(id));
    return shown.length
      ? [{ key, title, total: own.length, lines: shown.map((line) => viewOf(line, request, sent)) }]
      : [];
  });
  await db.transaction().execute((trx) =>
    request.audit(trx, {
      what: 'clinic.look',
      subject: `clinic-meeting:${meeting.id}`,
      after: { clinic: clinic.name, teams: scope ?? 'Every team', children: paging.rows.length },
    }),
  );
  const main = MeetingPage({
    clinic,
    meeting,
    scope,
    groups: views,
    paging,
    clashing: new Set(clashing),
    errors,
    posts: posts.map(({ title }) => title),
    today,
    pageAsked: sent ? form.one('page') : query.one('page'),
    mayClose: mayClose(open),
    csrf: visitor?.csrf ?? '',
  });
  const more = {
    section: 'clinics',
    width: 'wide' as const,
    breadcrumbs: [
      { text: 'Weekly clinics', href: '/clinics' },
      { text: clinic.name, href: `/clinics/${clinic.id}` },
    ],
  };
  if (clashing.length > 0) return page(clinic.name, main, { ...more, errors, status: 409 });
  return errors.length > 0 ? invalid(clinic.name, main, errors, more) : page(clinic.name, main, more);
}

/** A line with what its fields show: what was typed where a form came back, what is saved otherwise. */
function viewOf(line: Line, { form }: WebRequest, sent: boolean) {
  const shown = shownOf(line);
  const given = sent ? typedOf(form, line.id) : null;
  const changed = given && !same(given.typed, given.seen);
  return { line, shown, fields: changed ? given.typed : shown };
}
