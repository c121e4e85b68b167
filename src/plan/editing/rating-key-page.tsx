import { BothTexts, type BothText } from '../../platform/web/both-texts.tsx';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError } from '../../platform/web/route.ts';
import { Button, DataTable, InsetText, PageHeading, PostForm, Select, Textarea } from '../../platform/web/ui/index.ts';
import { deliveries, impacts } from '../import/pages/mapping-choices.ts';
import { suggestMappings } from '../import/save/suggest-mappings.ts';
import { Under } from '../screens/parts/under.tsx';
import { deliveryWords, impactWords } from '../words.ts';
import { colours } from './definitions/rating-word.ts';
import type { Texts } from './item-form.ts';

export type KeyWord = { id: number; word: string; inKey: boolean; stamp: string; texts: Texts };

type Props = {
  title: string;
  planId: number;
  csrf: string;
  words: KeyWord[];
  errors?: FieldError[] | undefined;
  conflict?: { savedBy: string | null; savedAt: Date | null; texts: BothText[] } | undefined;
  holdsFrom?: string | undefined;
};

const undecided = { value: '', text: 'Not decided yet' };

/** Every word of the plan's rating key with what it means on the two axes, for a person to say. */
export function RatingKeyPage({ title, planId, csrf, words, errors, conflict, holdsFrom }: Props) {
  const select = (name: string, items: { value: string; text: string }[], label: string) => (word: KeyWord) => (
    <Select
      id={`${name}-${word.id}`}
      name={`${name}-${word.id}`}
      label={{ text: `${label} of “${word.word}”`, classes: 'govuk-visually-hidden' }}
      value={word.texts[name] ?? ''}
      items={items}
      errorMessage={errorFor(errors, `${name}-${word.id}`)}
    />
  );
  return (
    <>
      <PageHeading text={title} />
      {conflict ? <BothTexts {...conflict} /> : null}
      <p class="govuk-body">
        Say for each word how work rated with it stands, and whether it claims a difference to children. Suggestions
        come from the words and their definitions, never from a colour. What you save holds from today: earlier days
        show what the words meant then.
      </p>
      {holdsFrom ? <InsetText text={holdsFrom} /> : null}
      <PostForm csrfToken={csrf}>
        {words.map((word) => (
          <input key={word.id} type="hidden" name={`version-${word.id}`} value={word.stamp} />
        ))}
        <DataTable
          caption="Rating words"
          captionHidden
          rows={words}
          columns={[
            {
              key: 'word',
              heading: 'Word',
              rowHeader: true,
              width: 'medium',
              cell: (word) => (
                <>
                  <a class="govuk-link" href={`/rating-words/${word.id}/edit`}>
                    {word.word}
                  </a>
                  {word.inKey ? null : <Under>Not in the plan’s own key</Under>}
                </>
              ),
            },
            { key: 'delivery', heading: 'Delivery', cell: select('delivery', [undecided, ...deliveries], 'Delivery') },
            { key: 'impact', heading: 'Impact', cell: select('impact', [undecided, ...impacts], 'Impact') },
            {
              key: 'colour',
              heading: 'Colour',
              cell: select('colour', [{ value: '', text: 'No colour' }, ...colours], 'Colour'),
            },
            {
              key: 'definition',
              heading: 'Definition',
              width: 'wide',
              cell: (word) => (
                <>
                  <Textarea
                    id={`definition-${word.id}`}
                    name={`definition-${word.id}`}
                    label={{ text: `Definition of “${word.word}”`, classes: 'govuk-visually-hidden' }}
                    value={word.texts['definition'] ?? ''}
                    rows="3"
                    errorMessage={errorFor(errors, `definition-${word.id}`)}
                  />
                  <Under>{suggestion(word)}</Under>
                </>
              ),
            },
          ]}
        />
        <div class="govuk-button-group">
          <Button text="Save the rating key" preventDoubleClick />
          <a class="govuk-link" href={`/plan/${planId}/rating-key`}>
            Cancel
          </a>
        </div>
      </PostForm>
      <p class="govuk-body">
        <a class="govuk-link" href={`/plan/${planId}/rating-words/new`}>
          Add a word
        </a>
      </p>
    </>
  );
}

function suggestion({ word, texts }: KeyWord) {
  const { delivery, impact, because } = suggestMappings(word, texts['definition'] ?? '');
  if (!delivery) return `No suggestion: ${because}`;
  const meant = [deliveryWords[delivery], impact ? `impact ${impactWords[impact]}` : null].filter(Boolean).join(', ');
  return `Suggested: ${meant}, ${because}`;
}
