import { addMonths, inWords } from '../../methods/calendar.ts';
import { loadPosts } from '../../people/index.ts';
import { doneByVisitor, placesOfItems, readPlan, seenBy } from '../../plan/index.ts';
import { idIn } from '../../platform/id-in.ts';
import { readDate } from '../../platform/web/date-field.tsx';
import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type Reply,
  type WebRequest,
  type Within,
} from '../../platform/web/route.ts';
import { addDuty } from '../duty/record-duty.ts';
import { loadBodies } from '../meetings/meeting-queries.ts';
import { dutyLayout } from '../pages/open-duty.ts';
import { readRecurrence } from '../schedule/read-recurrence.ts';
import { bodyNamed, loadRecurring, type Recurring } from './load-recurring.ts';
import { FirstDatePage, type FirstDateProps } from './first-date-page.tsx';
import { holdLines, insertDutyLines, insertSetAside, saidOfLines } from './recurring-queries.ts';

/** No first date lies further back or on than this, in months: further is a slip of the pen. */
const [furthestBack, furthestOn] = [120, 60];

type Opened = Omit<FirstDateProps, 'form' | 'errors' | 'csrf'> & { planId: number | null };

async function open({ services, params, today, visitor }: WebRequest): Promise<Opened | null> {
  const { db } = services;
  const [whole, all, posts] = await Promise.all([
    readPlan(services, null, today, visitor?.revision),
    loadBodies(db),
    loadPosts(db, today),
  ]);
  // A role for some areas dates the lines of those.
  const view = whole && seenBy(visitor, whole, 'duties.edit');
  const recurring = await loadRecurring(db, view, all, today);
  const group = groupsOf(recurring).find((one) => one.id === params['group']);
  if (!group) return null;
  // Whoever may not read a marked document may not put its words on the calendar.
  const mayRead = visitor?.abilities.has('sources.read-marked') ?? false;
  if (!mayRead && group.lines.some((line) => line.mark !== null)) return null;
  const bodies = all.filter((body) => body.endedOn === null);
  const isAside = recurring.setAside.some((one) => one.id === group.id);
  return { group, isAside, bodies, posts, body: bodyNamed(group, bodies), planId: view?.id ?? null };
}

const groupsOf = ({ waiting, atMeetings, setAside }: Recurring) => [
  ...waiting,
  ...atMeetings.map(({ group }) => group),
  ...setAside,
];

/** What recurs lies in each area where a line says so; a line of a document lies nowhere. */
export const whereGroupLies: Within = async ({ services, params, today, visitor }) => {
  const [view, bodies] = await Promise.all([
    readPlan(services, null, today, visitor?.revision),
    loadBodies(services.db),
  ]);
  const group = groupsOf(await loadRecurring(services.db, view, bodies, today)).find(
    ({ id }) => id === params['group'],
  );
  if (!group) return null;
  const items = group.lines.flatMap(({ key }) => Number(/^item-(\d+)-/.exec(key)?.[1] ?? 0) || []);
  return [(await placesOfItems(services.db, items)).flat()];
};

/** GET /duties/recurring/:group: the form for a first date. */
export async function firstDatePage(request: WebRequest): Promise<Reply> {
  const opened = await open(request);
  return opened ? show(request, opened) : notFound();
}

/** POST /duties/recurring/:group: makes a duty of what recurs, from the date given, or at each meeting of a body. */
export async function giveFirstDate(request: WebRequest): Promise<Reply> {
  const opened = await open(request);
  if (!opened) return notFound();
  const { form, services } = request;
  const { group, bodies, posts, planId } = opened;
  const errors: FieldError[] = [];
  const chosen = new Set(form.all('line'));
  const lines = group.lines.length === 1 ? group.lines : group.lines.filter((line) => chosen.has(line.key));
  if (lines.length === 0) errors.push({ field: 'line', message: 'Choose the lines that this is the date of' });
  const bodyId = idIn(form.one('body'));
  if (form.one('body') !== '' && !bodies.some((body) => body.id === bodyId))
    errors.push({ field: 'body', message: 'Choose a body there is' });
  const postId = idIn(form.one('post'));
  if (form.one('post') !== '' && !posts.some((post) => post.id === postId))
    errors.push({ field: 'post', message: 'Choose a post there is' });
  const remindDays = Number(form.one('remind'));
  if (!/^\d{1,3}$/.test(form.one('remind')) || remindDays > 365)
    errors.push({ field: 'remind', message: 'Enter how many days before, as a number up to 365' });
  const recurrence = group.often.kind === 'meetings' ? 'at each meeting' : howOften(request, errors);
  if (group.often.kind === 'meetings' && bodyId === null && form.one('body') === '')
    errors.push({ field: 'body', message: 'Choose whose meetings it is done at' });
  if (errors.length > 0) return show(request, opened, errors);
  const version = {
    fromOn: null,
    title: group.title.slice(0, 300),
    detail: [...new Set(lines.map((line) => `${line.sentence} (${line.place})`))].join('\n').slice(0, 4000),
    postId,
    holder: '',
    recipient: '',
    bodyId,
    evidenceExpected: '',
    recurrence,
    schedule: readRecurrence(recurrence).schedule,
    startsOn: null,
    endsOn: null,
    calendarVersion: null,
    remindDays,
    endedOn: null,
    endedBecause: null,
    reason: '',
  };
  const by = doneByVisitor(request);
  const id = await services.db.transaction().execute(async (trx) => {
    await holdLines(trx);
    const said = await saidOfLines(trx);
    const there = lines.map((line) => said.get(line.key)?.dutyId ?? null).find((one) => one !== null);
    if (there) return there;
    const made = await addDuty(trx, { origin: 'line', planId, sourceId: lines[0]!.sourceId }, version, by);
    await insertDutyLines(trx, lines, made!, by);
    return made;
  });
  return redirect(`/duties/${id}`, 'It is on the calendar: say here each time it is done.');
}

/** How often and from when, as words a duty keeps; what is wrong with them goes to `errors`. */
function howOften({ form, today }: WebRequest, errors: FieldError[]): string {
  const first = readDate(form, 'first', 'The first date');
  if (!first.ok) errors.push(first.error);
  else if (first.value === null) errors.push({ field: 'first-day', message: 'Enter the day it is first due' });
  else if (first.value < addMonths(today, -furthestBack) || first.value > addMonths(today, furthestOn))
    errors.push({ field: 'first-day', message: 'The first date must be within the last ten years or the next five' });
  const often = form.one('every').slice(0, 200);
  const { schedule } = readRecurrence(often);
  if (schedule.kind !== 'every' || schedule.first !== null)
    errors.push({ field: 'every', message: 'How often must be words like “monthly” or “every 8 weeks”' });
  return first.ok && first.value ? `${often} from ${inWords(first.value)}` : '';
}

/** POST /duties/recurring/:group/set-aside: what recurs does not belong on the calendar, and why. */
export async function setLinesAside(request: WebRequest): Promise<Reply> {
  const opened = await open(request);
  if (!opened) return notFound();
  const because = request.form.one('because');
  if (because === '')
    return show(request, opened, [{ field: 'because', message: 'Enter why it does not belong on the calendar' }]);
  if (because.length > 300)
    return show(request, opened, [{ field: 'because', message: 'The reason must be 300 characters or fewer' }]);
  const { group } = opened;
  await request.services.db.transaction().execute(async (trx) => {
    await holdLines(trx);
    const said = await saidOfLines(trx);
    const open = group.lines.filter((line) => !said.get(line.key)?.dutyId);
    if (open.length === 0) return;
    const by = { personId: request.visitor?.personId ?? null, at: request.services.now() };
    await insertSetAside(trx, open, because, by);
    await request.audit(trx, { subject: `recurring:${group.id}`, after: { title: group.title, because } });
  });
  return redirect('/duties/recurring', 'It is set aside, and stands at the foot of this page.');
}

function show(request: WebRequest, { planId: _planId, ...opened }: Opened, errors?: FieldError[]): Reply {
  const title = opened.group.often.kind === 'meetings' ? 'Say whose meetings' : 'Give the first date';
  const main = FirstDatePage({
    ...opened,
    form: errors ? request.form : undefined,
    errors,
    csrf: request.visitor?.csrf ?? '',
  });
  const more = {
    ...dutyLayout(),
    width: 'two-thirds' as const,
    breadcrumbs: [
      { text: 'Calendar', href: '/calendar' },
      { text: 'Duties', href: '/duties' },
      { text: 'Recurs, with no first date yet', href: '/duties/recurring' },
    ],
  };
  return errors ? invalid(title, main, errors, more) : page(title, main, more);
}
