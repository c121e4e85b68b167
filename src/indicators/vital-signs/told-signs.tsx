import { inWords } from '../../methods/calendar.ts';
import type { Compared } from '../benchmarks/compared.ts';
import { comparedInShort } from '../benchmarks/compared-parts.tsx';
import { outlookOf } from '../series/outlook.ts';
import { missedBeyondDoubt, type Sign } from '../series/sign.ts';
import { changeSinceBefore, valueInWords } from '../series/sign-words.ts';
import { AssuranceMark, Line, Now, VariationMark, type OfDay } from './sign-table.tsx';

export type Commentary = ReadonlyMap<string, { text: string; asAt: string; writtenBy: string | null }>;

type Given = OfDay & {
  signs: readonly Sign[];
  /** What the list is, for the ids of its drawings. */
  at: string;
  compared: ReadonlyMap<string, Compared>;
  commentary: Commentary;
  maySet: boolean;
};

/** Indicators that want a reader's time: each with where it is going, and what was said of it or room to say it. */
export function ToldSigns({ signs, at, compared, commentary, maySet, asAt }: Given) {
  return (
    <ul class="los-told">
      {signs.map((sign) => {
        const { indicator, target } = sign;
        const said = commentary.get(indicator.id);
        const published = comparedInShort(compared.get(indicator.id), indicator.unit).join('; ');
        return (
          <li key={indicator.id} class="los-told__one">
            <div class="los-told__head">
              <h3 class="govuk-heading-s govuk-!-margin-bottom-0">
                <a class="govuk-link" href={`/vital-signs/${indicator.id}`}>
                  {indicator.name}
                </a>
              </h3>
              <p class="los-told__now">
                <Now sign={sign} asAt={asAt} />
                {target === null ? '' : `, target ${valueInWords(target, indicator.unit)}`}
                {changeSinceBefore(sign) ? (
                  <span class="los-vitals__small">
                    , {changeSinceBefore(sign).toLowerCase()} since the reading before
                  </span>
                ) : null}
              </p>
              <p class="los-told__marks">
                <VariationMark sign={sign} at={at} />
                <AssuranceMark sign={sign} at={at} />
                <Line sign={sign} at={at} />
              </p>
            </div>
            <div class="los-told__said">
              <p class="govuk-body-s govuk-!-margin-bottom-1">
                {sign.misses === true && !missedBeyondDoubt(sign) && indicator.unit === 'percent'
                  ? 'Chance could account for missing the target. '
                  : ''}
                {outlookOf(sign)?.says}
                {published ? ` Elsewhere: ${published}.` : ''}
              </p>
              {said ? (
                <p class="govuk-body-s govuk-!-margin-bottom-1">
                  “{said.text}”{' '}
                  <span class="los-vitals__small">
                    {said.writtenBy ?? 'Someone'}, as at {inWords(said.asAt)}
                  </span>
                </p>
              ) : null}
              {maySet ? (
                <p class="govuk-body-s govuk-!-margin-bottom-0">
                  <a class="govuk-link" href={`/vital-signs/${indicator.id}/set#said`}>
                    {said ? 'Say something new' : 'Say what is behind it'}
                    <span class="govuk-visually-hidden">: {indicator.name}</span>
                  </a>
                </p>
              ) : said ? null : (
                <p class="govuk-body-s govuk-hint govuk-!-margin-bottom-0">Nobody has said yet what is behind it.</p>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
