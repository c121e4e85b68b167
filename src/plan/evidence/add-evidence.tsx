import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type Reply,
  type WebRequest,
} from '../../platform/web/route.ts';
import { Button, PageHeading, PostForm } from '../../platform/web/ui/index.ts';
import { placeOf, type ItemPlace } from '../model/item-place.ts';
import { planOfItem } from '../model/plan-queries.ts';
import { readPlan } from '../model/read-plan.ts';
import { doneByVisitor } from '../periods/done-by.ts';
import { idIn } from '../../platform/id-in.ts';
import { evidenceOf, type Evidence } from './evidence-queries.ts';
import { EvidenceFields } from './evidence-fields.tsx';
import { readEvidence } from './evidence-form.ts';
import { EvidenceList } from './evidence-list.tsx';
import { addEvidence } from './keep-evidence.ts';

type Opened = { planId: number; place: ItemPlace; evidence: Evidence[] };

async function open(request: WebRequest): Promise<Opened | null> {
  const { services, today } = request;
  const id = idIn(request.params['item']);
  const planId = id === null ? null : await planOfItem(services.db, id);
  if (id === null || planId === null) return null;
  const view = await readPlan(services, planId, today);
  const place = view && placeOf(view, id);
  return place ? { planId, place, evidence: await evidenceOf(services.db, id) } : null;
}

/** GET /evidence/add/:item: what an item has, and the form to add to it. */
export async function addEvidencePage(request: WebRequest): Promise<Reply> {
  const opened = await open(request);
  return opened ? show(request, opened) : notFound();
}

/** POST /evidence/add/:item. */
export async function addEvidenceToItem(request: WebRequest): Promise<Reply> {
  const opened = await open(request);
  if (!opened) return notFound();
  const { services, today } = request;
  const given = readEvidence(request.form, today);
  if (!given.ok) return show(request, opened, given.errors);
  const { place, planId } = opened;
  const item = { id: place.id, planId, kind: place.kind };
  await services.db
    .transaction()
    .execute((trx) => addEvidence(trx, services.files, item, given.value, today, doneByVisitor(request)));
  return redirect(place.href, `“${given.value.title}” is attached.`);
}

function show(request: WebRequest, { place, evidence }: Opened, errors?: FieldError[]): Reply {
  const title = 'Add evidence';
  const main = (
    <>
      <PageHeading text={title} caption={place.name} />
      <p class="govuk-body">{place.text}</p>
      <h2 class="govuk-heading-m">What is attached already</h2>
      <EvidenceList evidence={evidence} today={request.today} empty="Nothing is attached yet." />
      <h2 class="govuk-heading-m">Add a piece of evidence</h2>
      <PostForm csrfToken={request.visitor?.csrf ?? ''} upload>
        <EvidenceFields form={errors ? request.form : undefined} errors={errors} />
        <Button text="Add evidence" preventDoubleClick />
      </PostForm>
    </>
  );
  const more = { breadcrumbs: place.crumbs, section: 'plan', width: 'two-thirds' as const };
  return errors ? invalid(title, main, errors, more) : page(title, main, more);
}
