import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError } from '../../platform/web/route.ts';
import { Input, Radios } from '../../platform/web/ui/index.ts';
import type { RatingWord } from '../model/plan-view.ts';
import { capital, deliveryWords, impactWords } from '../words.ts';
import { sameWord } from './rules.ts';

type Props = { scale: RatingWord[]; chosen: string; errors?: FieldError[] | undefined; legend?: string };

/** The words of the plan's own scale to choose from, each with its definition and what it was said to mean. */
export function RatingChoice({ scale, chosen, errors, legend = 'How is it going?' }: Props) {
  const own = scale.filter((word) => word.inKey);
  const words = own.length > 0 ? own : scale;
  if (words.length === 0) {
    return (
      <Input
        id="word"
        name="word"
        label={{ text: legend, classes: 'govuk-label--m' }}
        hint={{ text: 'The plan has no rating key, so write the rating in your own word.' }}
        value={chosen}
        errorMessage={errorFor(errors, 'word')}
      />
    );
  }
  return (
    <Radios
      name="word"
      idPrefix="word"
      fieldset={{ legend: { text: legend, classes: 'govuk-fieldset__legend--m' } }}
      errorMessage={errorFor(errors, 'word')}
      items={words.map((word) => ({
        value: word.word,
        text: word.word,
        checked: sameWord(word.word, chosen),
        hint: { text: [word.definition, meaning(word)].filter(Boolean).join(' ') },
      }))}
    />
  );
}

function meaning({ delivery, impact }: RatingWord): string {
  if (!delivery && !impact) return 'Nobody has said yet what this word means.';
  const parts = [
    delivery && capital(deliveryWords[delivery]),
    impact && impact !== 'not-claimed' && `impact ${impactWords[impact]}`,
  ].filter(Boolean);
  return `(${parts.join(', ')})`;
}
