import { inWords, monthInWords } from '../../methods/calendar.ts';
import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type Reply,
  type WebRequest,
} from '../../platform/web/route.ts';
import { evidenceStarted, readEvidence, type GivenEvidence } from '../evidence/evidence-form.ts';
import { addEvidence } from '../evidence/keep-evidence.ts';
import { doneByVisitor } from '../periods/done-by.ts';
import { refusal } from '../periods/refusal.tsx';
import { dueReadAs } from './due-reading.ts';
import {
  fieldsSaved,
  fieldsTyped,
  groundOf,
  openUpdate,
  ownsAction,
  valuesOf,
  type OpenUpdate,
  type UpdateFields,
} from './open-update.ts';
import { claimErrors, claimGap, movesDue, textErrors, type ClaimGap } from './rules.ts';
import { saveClaim, type SavedClaim } from './save-claim.ts';
import { NotOpenPage, UpdatePage, type UpdateProps } from './update-page.tsx';

/** GET /updates/:period/:step: what an owner says of one step for one month. */
export async function updatePage(request: WebRequest): Promise<Reply> {
  const opened = await openUpdate(request);
  if (!opened) return notFound();
  if (!ownsAction(request.visitor, opened.view, opened.action)) return notYours(opened);
  if (opened.period.state !== 'open' || opened.action.closure) return notOpen(request, opened);
  return show(request, opened, { fields: fieldsSaved(opened.claim) });
}

/**
 * POST /updates/:period/:step. `do` is draft, send, add-evidence, read-due or ask-override; `use-word` sends the update
 * with the word offered instead.
 */
export async function saveUpdate(request: WebRequest): Promise<Reply> {
  const opened = await openUpdate(request);
  if (!opened) return notFound();
  const { form } = request;
  if (!ownsAction(request.visitor, opened.view, opened.action)) return notYours(opened);
  const fields = fieldsTyped(form);
  if (opened.period.state !== 'open' || opened.action.closure) return notOpen(request, opened, fields);
  const wanted = form.one('use-word') ? 'send' : form.one('do');
  if (wanted === 'read-due') return show(request, opened, { fields });

  const evidence = wanted === 'add-evidence' || evidenceStarted(form) ? readEvidence(form, request.today) : null;
  const given = evidence?.ok ? evidence.value : null;
  const sending = wanted === 'send' || wanted === 'ask-override';
  const gap = sending ? gapOf(opened, fields, given) : null;
  const asksOverride = gap !== null && wanted === 'ask-override';
  const errors = [
    ...(sending ? sendErrors(opened, fields) : textErrors(fields)),
    ...(evidence?.ok === false ? evidence.errors : []),
  ];
  if (asksOverride && fields.overrideReason === '') {
    errors.push({ field: 'override-reason', message: 'Enter why it should stand without evidence' });
  } else if (gap && !asksOverride) {
    errors.push({
      field: 'word',
      message: `“${gap.word.word}” needs something that shows it. See what is missing below`,
    });
  }
  if (errors.length > 0) {
    if (given?.file) errors.push({ field: 'evidence-file', message: 'Choose the file again: nothing was sent yet' });
    return show(request, opened, { fields, errors, gap, typed: form });
  }
  const saved = await store(request, opened, { fields, given, sending, asksOverride });
  if (saved.ok) return redirect(...afterwards(opened, fields, wanted, given));
  if ('closed' in saved) return notOpen(request, { ...opened, period: saved.closed }, fields);
  const again = { ...fields, version: saved.conflict.version };
  return show(request, opened, { fields: again, conflict: saved.conflict, typed: form }, 409);
}

function sendErrors(opened: OpenUpdate, fields: UpdateFields): FieldError[] {
  const { view, step, action } = opened;
  return claimErrors(fields, { scale: view.scale, due: step.due, isClosed: action.closure !== null });
}

/** What the claim lacks, counting evidence sent with this very form. */
function gapOf(opened: OpenUpdate, fields: UpdateFields, given: GivenEvidence | null): ClaimGap | null {
  const { view, evidence, measures } = opened;
  const ground = groundOf(evidence, measures, view.asAt);
  const extra = given ? [{ title: given.title, expiresOn: given.expiresOn, countsFrom: given.relatesOn }] : [];
  return claimGap(fields.word, view.scale, { ...ground, evidence: [...ground.evidence, ...extra] });
}

type Storing = { fields: UpdateFields; given: GivenEvidence | null; sending: boolean; asksOverride: boolean };

async function store(request: WebRequest, opened: OpenUpdate, storing: Storing): Promise<SavedClaim> {
  const { services, today, visitor } = request;
  const { period, step, action, view } = opened;
  const { fields, given, sending, asksOverride } = storing;
  if (!visitor) throw new Error('An update was sent by nobody');
  const by = { ...doneByVisitor(request), personId: visitor.personId };
  const toSave = {
    period,
    stepId: step.id,
    seen: fields.version,
    values: valuesOf(fields),
    state: sending ? ('submitted' as const) : ('draft' as const),
    asksOverride,
  };
  return services.db.transaction().execute(async (trx) => {
    const saved = await saveClaim(trx, toSave, by);
    if (saved.ok && given) {
      const item = { id: action.id, planId: view.id, kind: 'action' };
      await addEvidence(trx, services.files, item, given, today, by);
    }
    return saved;
  });
}

/** Where a saved update leads, and what is said there. */
function afterwards(
  { action, step, period }: OpenUpdate,
  fields: UpdateFields,
  wanted: string,
  given: GivenEvidence | null,
): [to: string, notice: string] {
  const here = `/updates/${period.id}/${step.id}`;
  const attached = given ? ` “${given.title}” is attached.` : '';
  const moved = movesDue(fields.newDue, step.due)
    ? ` The new date is ${dueReadAs(fields.newDue).replace('Read as', 'read as')}`
    : '';
  if (wanted === 'add-evidence') return [here, `Your draft is saved.${attached}`];
  if (wanted === 'send')
    return ['/your-actions', `Your update of ${action.ref} is with the programme office.${attached}${moved}`];
  if (wanted === 'ask-override') {
    const asked = 'is sent. It stands only when someone else with authority agrees to your reason.';
    return ['/your-actions', `Your update of ${action.ref} ${asked}${attached}`];
  }
  return [here, `Your draft is saved. Only you and others who share the action’s posts see it.${attached}${moved}`];
}

function notYours({ action }: OpenUpdate): Reply {
  const owners = action.owners.map((owner) => owner.title).join(', ') || 'nobody';
  const reason = `Updates of ${action.ref} are given by whoever holds the post that owns it: ${owners}.`;
  const next = { text: `See action ${action.ref}`, href: `/actions/${action.id}` };
  return refusal('This is not your action', reason, { status: 403, next });
}

const crumbs = ({ action }: OpenUpdate) => [
  { text: 'Your actions', href: '/your-actions' },
  { text: `Action ${action.ref}`, href: `/actions/${action.id}` },
];

function notOpen(request: WebRequest, opened: OpenUpdate, typed?: UpdateFields): Reply {
  const { period, action } = opened;
  const month = monthInWords(period.month);
  const reason = action.closure
    ? `The action was closed on ${inWords(action.closure.on)}.`
    : period.state === 'locked'
      ? `${month} is locked, so nothing in it changes. If its rating is wrong, the programme office can record a correction, dated after the month.`
      : `The programme office has finished with the updates of ${month}. Ask them if yours must change.`;
  const main = NotOpenPage({ ...opened, reason, typed: typed ?? null });
  const status = request.form.has('_csrf') ? 409 : 200;
  return page(`Update of ${action.ref}`, main, { status, breadcrumbs: crumbs(opened), section: 'your-actions' });
}

function show(
  request: WebRequest,
  opened: OpenUpdate,
  more: Pick<UpdateProps, 'fields' | 'errors' | 'gap' | 'conflict' | 'typed'>,
  status?: number,
): Reply {
  const title = `Update of ${opened.action.ref}`;
  const main = UpdatePage({ ...opened, ...more, csrf: request.visitor?.csrf ?? '', today: request.today });
  const around = { breadcrumbs: crumbs(opened), section: 'your-actions', width: 'two-thirds' as const };
  if (more.errors?.length) return invalid(title, main, more.errors, around);
  return page(title, main, { ...around, status: status ?? 200 });
}
