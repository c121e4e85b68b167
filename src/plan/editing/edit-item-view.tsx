import type { WebRequest } from '../../platform/web/route.ts';
import { capital } from '../words.ts';
import { belonging } from './edit-queries.ts';
import { formOfKind } from './item-forms.ts';
import type { ItemPageView } from './item-page.tsx';
import { holdsFromWords, parentName } from './item-place.ts';
import { stampOf, type OpenedItem } from './open-item.ts';

/** The page on which an item is changed, with the ways to its parts, its links and its history. */
export async function editPageView(
  request: WebRequest,
  opened: OpenedItem,
  more: Pick<ItemPageView, 'fields' | 'texts'> & Partial<ItemPageView>,
): Promise<ItemPageView> {
  const { form, planId, id, last, context } = opened;
  const { parent } = form;
  return {
    title: `Change ${form.one}`,
    caption: parentName(opened, parent?.column, last[parent?.column ?? '']),
    csrf: request.visitor?.csrf ?? '',
    posts: context.posts.map((post) => post.title),
    stamp: stampOf(last),
    canCheck: form.readBack !== undefined && more.fields.some((field) => field.name === 'due'),
    holdsFrom: holdsFromWords(context.on, request.today),
    button: 'Save',
    cancel: form.home(planId, id, last),
    below: <Below parts={await partsOf(request, opened)} opened={opened} />,
    ...more,
  };
}

type Part = { noun: string; many: string; path: string; items: { id: number; name: string }[] };

/** What belongs to the item and has a form of its own: an action's due dates, a measure's targets. */
async function partsOf({ services }: WebRequest, { form, id, context }: OpenedItem): Promise<Part[]> {
  const parts = form.parts.flatMap(({ table, column }) => {
    const own = formOfKind(table);
    return own ? [{ own, table, column }] : [];
  });
  return Promise.all(
    parts.map(async ({ own, table, column }) => ({
      noun: own.one,
      many: own.many,
      path: own.path,
      items: (await belonging(services.db, table, column, id, context.on)).map((row) => ({
        id: row.id,
        name: own.nameOf(row),
      })),
    })),
  );
}

const linkable = ['action', 'finding', 'measure', 'milestone', 'commitment'];

function Below({ parts, opened: { form, planId, id } }: { parts: Part[]; opened: OpenedItem }) {
  const links = [
    ...(linkable.includes(form.kind) ? [{ text: 'What it is joined to', href: `/links/${id}` }] : []),
    { text: 'Who changed this', href: `/history/${id}` },
    ...(form.removable ? [{ text: `Remove this ${form.noun}`, href: `/${form.path}/${id}/remove` }] : []),
  ];
  return (
    <>
      {parts.map(({ noun, many, path, items }) => (
        <section key={path} aria-labelledby={path}>
          <h2 class="govuk-heading-m" id={path}>
            {capital(many)}
          </h2>
          <ul class="govuk-list govuk-list--spaced">
            {items.map((item) => (
              <li key={item.id}>
                {item.name}{' '}
                <a class="govuk-link" href={`/${path}/${item.id}/edit`}>
                  Change<span class="govuk-visually-hidden"> {item.name}</span>
                </a>
              </li>
            ))}
            <li>
              <a class="govuk-link" href={`/plan/${planId}/${path}/new?of=${id}`}>
                Add {noun}
              </a>
            </li>
          </ul>
        </section>
      ))}
      <h2 class="govuk-heading-m">More about this {form.noun}</h2>
      <ul class="govuk-list">
        {links.map(({ text, href }) => (
          <li key={href}>
            <a class="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
