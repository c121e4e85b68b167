import { inWords } from '../../methods/calendar.ts';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import {
  Button,
  Checkboxes,
  DataTable,
  Empty,
  FilterForm,
  Input,
  PageHeading,
  PostForm,
} from '../../platform/web/ui/index.ts';
import { capital } from '../words.ts';
import type { KnownLink } from './link-queries.ts';
import type { Linkable, LinkableKind } from './linkable.ts';

/** Something the item can be joined to. `shared` are the telling words both have, where wording suggests it. */
export type Offer = { value: string; other: Linkable; shared: string[] };
export type OfferGroup = { kind: LinkableKind; offers: Offer[] };

type Props = {
  title: string;
  item: Linkable;
  csrf: string;
  joined: { link: KnownLink; other: Linkable }[];
  suggested: Offer[];
  others: OfferGroup[];
  find: string;
  errors?: FieldError[] | undefined;
  typed?: FormValues | undefined;
};

export const manyWords: Record<LinkableKind, string> = {
  action: 'actions',
  finding: 'findings',
  measure: 'measures',
  milestone: 'milestones',
  commitment: 'commitments',
};

export function ItemLinksPage({ title, item, csrf, joined, suggested, others, find, errors, typed }: Props) {
  const ticked = typed?.all('join') ?? [];
  const isEmpty = suggested.length === 0 && others.every((group) => group.offers.length === 0);
  return (
    <>
      <PageHeading text={title} caption={capital(item.kind)} />
      <p class="govuk-body-l">{item.name}</p>
      <Joined joined={joined} csrf={csrf} />
      <FilterForm
        action={`/links/${item.id}`}
        legend="Look for something else to join it to"
        clearHref={find ? `/links/${item.id}` : undefined}
        buttonText="Find"
      >
        <Input id="find" name="find" label={{ text: 'Words, a ref or an area' }} value={find} />
      </FilterForm>
      {isEmpty ? (
        <Empty
          text={find ? `Nothing to join it to has the words “${find}”.` : 'Find what it belongs to by its words.'}
        />
      ) : (
        <PostForm csrfToken={csrf}>
          {suggested.length > 0 ? (
            <Checkboxes
              name="join"
              idPrefix="suggested"
              fieldset={{ legend: { text: 'Suggested by wording', classes: 'govuk-fieldset__legend--m' } }}
              errorMessage={errorFor(errors, 'join')}
              items={suggested.map((offer) => itemOf(offer, ticked))}
            />
          ) : null}
          {others
            .filter((group) => group.offers.length > 0)
            .map(({ kind, offers }, index) => (
              <Checkboxes
                key={kind}
                name="join"
                idPrefix={index === 0 && suggested.length === 0 ? 'join' : `join-${kind}`}
                classes="govuk-checkboxes--small"
                fieldset={{
                  legend: {
                    text: find ? `${capital(manyWords[kind])} found` : `${capital(manyWords[kind])} of the same area`,
                    classes: 'govuk-fieldset__legend--m',
                  },
                }}
                errorMessage={index === 0 && suggested.length === 0 ? errorFor(errors, 'join') : undefined}
                items={offers.map((offer) => itemOf(offer, ticked))}
              />
            ))}
          <Input
            id="origin"
            name="origin"
            label={{ text: 'How do you know that they belong together? (optional)' }}
            value={typed?.one('origin') ?? ''}
          />
          <Button text="Join what is ticked" preventDoubleClick />
        </PostForm>
      )}
    </>
  );
}

function itemOf({ value, other, shared }: Offer, ticked: string[]) {
  const said = shared.length > 0 ? `Both speak of: ${shared.join(', ')}` : other.under;
  return {
    value,
    text: shared.length > 0 ? `${capital(other.kind)}: ${other.name}` : other.name,
    hint: said ? { text: said } : undefined,
    checked: ticked.includes(value),
  };
}

function Joined({ joined, csrf }: Pick<Props, 'joined' | 'csrf'>) {
  return (
    <PostForm csrfToken={csrf}>
      <DataTable
        caption="Joined now"
        rows={joined}
        empty={<Empty text="It is joined to nothing yet." />}
        columns={[
          { key: 'kind', heading: 'What', cell: ({ other }) => capital(other.kind) },
          {
            key: 'name',
            heading: 'Its words',
            rowHeader: true,
            width: 'wide',
            cell: ({ other }) => (
              <a class="govuk-link" href={`/links/${other.id}`}>
                {other.name}
              </a>
            ),
          },
          { key: 'origin', heading: 'How', cell: ({ link }) => capital(link.origin ?? 'Not said') },
          { key: 'who', heading: 'Who', cell: ({ link }) => link.who ?? 'Import' },
          { key: 'since', heading: 'Since', nowrap: true, cell: ({ link }) => inWords(link.since) },
          {
            key: 'do',
            heading: 'Take apart',
            headingHidden: true,
            cell: ({ link, other }) => (
              <Button classes="govuk-button--secondary los-button-small" name="unjoin" value={String(link.id)}>
                Take apart<span class="govuk-visually-hidden">: {other.name}</span>
              </Button>
            ),
          },
        ]}
      />
    </PostForm>
  );
}
