import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError } from '../../platform/web/route.ts';
import { Button, DataTable, Empty, ErrorMessage, PageHeading, PostForm } from '../../platform/web/ui/index.ts';
import { Section } from '../../platform/web/ui/section.tsx';
import { Under } from '../screens/parts/under.tsx';
import type { Offer } from './item-links-page.tsx';
import type { Linkable, LinkableKind } from './linkable.ts';

export type LooseItem = { item: Linkable; offers: Offer[] };
export type LooseGroup = { kind: LinkableKind; title: string; items: LooseItem[] };

type Props = { title: string; groups: LooseGroup[]; csrf: string; errors?: FieldError[] | undefined };

/** Everything that is joined to nothing it should be; suggestions of all groups are accepted in one go. */
export function PlanLinksPage({ title, groups, csrf, errors }: Props) {
  const offered = groups.some((group) => group.items.some((one) => one.offers.length > 0));
  const error = errorFor(errors, 'join');
  let first = true;
  const idOf = (value: string, item: Linkable) => {
    const id = first ? 'join' : `join-${item.id}-${value.replaceAll(' ', '-')}`;
    first = false;
    return id;
  };
  return (
    <>
      <PageHeading text={title} />
      <p class="govuk-body">
        Tick the suggestions that are right. They come from the words both texts share, and nothing is joined until you
        save. To join something to anything else, open it by its words.
      </p>
      {error ? <ErrorMessage text={error.text} /> : null}
      <PostForm csrfToken={csrf}>
        {groups.map((group) => (
          <Section key={group.kind} id={`loose-${group.kind}`} title={group.title} count={group.items.length}>
            <DataTable
              caption={group.title}
              captionHidden
              rows={group.items}
              empty={<Empty text="None: all are joined." />}
              columns={[
                {
                  key: 'item',
                  heading: 'Not joined',
                  rowHeader: true,
                  width: 'wide',
                  cell: ({ item }) => (
                    <>
                      <a class="govuk-link" href={`/links/${item.id}`}>
                        {item.name}
                      </a>
                      <Under>{item.under}</Under>
                    </>
                  ),
                },
                {
                  key: 'offers',
                  heading: 'Suggested',
                  width: 'wide',
                  cell: ({ item, offers }) =>
                    offers.length === 0 ? (
                      <Under>No suggestion</Under>
                    ) : (
                      offers.map((offer) => <Offered key={offer.value} id={idOf(offer.value, item)} offer={offer} />)
                    ),
                },
              ]}
            />
          </Section>
        ))}
        {offered ? <Button text="Join what is ticked" preventDoubleClick /> : null}
      </PostForm>
    </>
  );
}

/** One suggestion: the official checkbox's markup, small, without a fieldset for each of hundreds. */
function Offered({ id, offer: { value, other, shared } }: { id: string; offer: Offer }) {
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input class="govuk-checkboxes__input" id={id} type="checkbox" name="join" value={value} />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          {other.name}
          {shared.length > 0 ? <Under>Both speak of: {shared.join(', ')}</Under> : null}
        </label>
      </div>
    </div>
  );
}
