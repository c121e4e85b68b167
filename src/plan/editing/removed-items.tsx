import { inWords } from '../../methods/calendar.ts';
import { auditOf, type AuditLine } from '../../people/index.ts';
import { notFound, page, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { DataTable, Empty, PageHeading } from '../../platform/web/ui/index.ts';
import { capital } from '../words.ts';
import { goneItems, type Version } from './edit-queries.ts';
import { itemForms } from './item-forms.ts';
import type { ItemForm } from './item-form.ts';
import { standing } from './item-place.ts';
import { openPlanToEdit } from './open-item.ts';

type Gone = { form: ItemForm; item: Version; removal: AuditLine | undefined };

/** GET /plan/:plan/removed: what was in the plan and is not any more, why, and the way back. */
export async function removedItems(request: WebRequest): Promise<Reply> {
  const opened = await openPlanToEdit(request);
  if (!opened) return notFound();
  const { planId, context } = opened;
  const { db } = request.services;
  const gone: Gone[] = [];
  for (const form of itemForms.filter((one) => one.removable)) {
    const items = await goneItems(db, planId, form.kind, context.on);
    const audits = await auditOf(
      db,
      items.map((item) => `${form.kind}:${item.id}`),
      1000,
    );
    for (const item of items) {
      const removal = audits.find(
        (one) => one.subject === `${form.kind}:${item.id}` && one.what === `${form.kind}.remove`,
      );
      gone.push({ form, item, removal });
    }
  }
  return page('What was removed', <RemovedPage gone={gone} />, { ...standing(opened), width: 'wide' });
}

function RemovedPage({ gone }: { gone: Gone[] }) {
  return (
    <>
      <PageHeading text="What was removed" />
      <DataTable
        caption="No longer in the plan"
        captionHidden
        rows={gone}
        empty={<Empty text="Nothing has left the plan." />}
        columns={[
          { key: 'kind', heading: 'What', cell: ({ form }) => capital(form.noun) },
          {
            key: 'text',
            heading: 'Its words',
            rowHeader: true,
            width: 'wide',
            cell: ({ form, item }) => (
              <a class="govuk-link" href={`/history/${item.id}`}>
                {form.nameOf(item)}
              </a>
            ),
          },
          {
            key: 'from',
            heading: 'Left the plan',
            nowrap: true,
            cell: ({ item }) => inWords(item.valid_to ?? item.valid_from),
          },
          { key: 'why', heading: 'Why', cell: ({ removal }) => whyWords(removal) },
          {
            key: 'back',
            heading: 'Put back',
            headingHidden: true,
            cell: ({ form, item }) => (
              <a class="govuk-link" href={`/${form.path}/${item.id}/put-back`}>
                Put back<span class="govuk-visually-hidden"> {form.nameOf(item)}</span>
              </a>
            ),
          },
        ]}
      />
    </>
  );
}

function whyWords(removal: AuditLine | undefined): string {
  if (!removal) return 'A later version of the plan does not have it, or it left with what it belonged to';
  const after = removal.after as { removedBecause?: string } | null;
  return `${after?.removedBecause ?? ''} (${removal.who})`;
}
