import { inWords } from '../../methods/calendar.ts';
import { errorFor } from '../../platform/web/parse-form.ts';
import { invalid, page, redirect, type FieldError, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { Button, DataTable, Empty, Input, PageHeading, PostForm, Radios } from '../../platform/web/ui/index.ts';
import { bodyKinds, insertBody, loadBodies, loadMeetings, type BodyKind } from './meeting-queries.ts';

const title = 'Boards and committees';
const layout = {
  section: 'calendar',
  breadcrumbs: [{ text: 'Calendar', href: '/calendar' }],
  width: 'two-thirds' as const,
};
export const kindNames: Record<BodyKind, string> = {
  board: 'Board',
  committee: 'Committee',
  council: 'Council',
  partnership: 'Partnership',
  other: 'Other',
};

/** GET /bodies: each body with its next meeting, and for those who may the form for another. */
export async function bodiesPage(request: WebRequest): Promise<Reply> {
  return page(title, await view(request), layout);
}

/** POST /bodies: adds a body. */
export async function addBody(request: WebRequest): Promise<Reply> {
  const { form, services, visitor } = request;
  const errors: FieldError[] = [];
  const name = form.one('name').replace(/\s+/g, ' ');
  const kind = bodyKinds.find((one) => one === form.one('kind'));
  if (name === '') errors.push({ field: 'name', message: 'Enter its name' });
  else if (name.length > 120) errors.push({ field: 'name', message: 'Its name must be 120 characters or fewer' });
  if (!kind) errors.push({ field: 'kind', message: 'Choose what kind of body it is' });
  if (errors.length > 0 || !kind) return invalid(title, await view(request, errors), errors, layout);
  const id = await services.db.transaction().execute(async (trx) => {
    const made = await insertBody(trx, { name, kind, by: visitor?.personId ?? null, at: services.now() });
    if (made !== null) await request.audit(trx, { subject: `body:${made}`, after: { name, kind } });
    return made;
  });
  if (id === null) {
    const taken = [{ field: 'name', message: `There is a “${name}” already` }];
    return invalid(title, await view(request, taken), taken, layout);
  }
  return redirect(`/bodies/${id}`, `${name} is added. Now say when it meets.`);
}

async function view({ services, today, visitor, form, query }: WebRequest, errors?: FieldError[]) {
  const [bodies, meetings] = await Promise.all([loadBodies(services.db), loadMeetings(services.db)]);
  const next = (bodyId: number) => meetings.find((one) => one.bodyId === bodyId && one.onDate >= today);
  const typed = (name: string) => (errors ? form.one(name) : query.one(name).slice(0, 120));
  return (
    <>
      <PageHeading text={title} caption="Calendar" />
      <DataTable
        caption="Bodies that meet"
        captionHidden
        rows={bodies}
        empty={<Empty text="No board or committee is here yet." />}
        columns={[
          {
            key: 'name',
            heading: 'Name',
            rowHeader: true,
            cell: (body) => (
              <a class="govuk-link" href={`/bodies/${body.id}`}>
                {body.name}
              </a>
            ),
          },
          { key: 'kind', heading: 'Kind', cell: (body) => kindNames[body.kind] },
          {
            key: 'next',
            heading: 'Next meeting',
            cell: (body) => {
              const meeting = next(body.id);
              return meeting ? inWords(meeting.onDate) : 'No date known';
            },
          },
        ]}
      />
      {visitor?.abilities.has('duties.edit') ? (
        <>
          <h2 class="govuk-heading-m">Add one</h2>
          <PostForm csrfToken={visitor.csrf}>
            <Input
              id="name"
              name="name"
              label={{ text: 'Name', classes: 'govuk-label--s' }}
              hint={{ text: 'Improvement Board, Children and Families Committee, full Council' }}
              value={typed('name')}
              errorMessage={errorFor(errors, 'name')}
            />
            <Radios
              name="kind"
              idPrefix="kind"
              classes="govuk-radios--inline"
              fieldset={{ legend: { text: 'What is it?', classes: 'govuk-fieldset__legend--s' } }}
              value={typed('kind')}
              items={bodyKinds.map((value) => ({ value, text: kindNames[value] }))}
              errorMessage={errorFor(errors, 'kind')}
            />
            <Button text="Add it" preventDoubleClick />
          </PostForm>
        </>
      ) : null}
    </>
  );
}
