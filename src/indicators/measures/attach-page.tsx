import { Button, DataTable, Empty, PageHeading, PostForm } from '../../platform/web/ui/index.ts';
import { titleOf } from '../vital-signs/lay-out.ts';
import type { SuggestedIndicator } from './suggest-indicator.ts';

export type AttachRow = {
  itemId: number;
  measureId: number;
  text: string;
  /** The target in words; empty where the measure has none. */
  words: string;
  attached: string | null;
  suggestion: SuggestedIndicator | null;
};
type Props = { rows: AttachRow[]; indicators: { id: string; name: string; area: string }[]; csrf: string };

export function AttachPage({ rows, indicators, csrf }: Props) {
  const ordered = rows.toSorted((a, b) => rank(a) - rank(b));
  return (
    <>
      <PageHeading text="Readings of the plan’s measures" />
      <p class="govuk-body">
        An indicator can give a measure its readings with every return. What is suggested comes from the measure’s own
        words: tick it to agree, or choose another. Nothing is attached before you save it.
      </p>
      {rows.length === 0 ? (
        <Empty text="The plan has no measures." />
      ) : (
        <PostForm action="/vital-signs/measures" csrfToken={csrf}>
          <DataTable
            caption="Measures and the indicators that give their readings"
            captionHidden
            rows={ordered}
            columns={[
              {
                key: 'measure',
                heading: 'Measure',
                rowHeader: true,
                width: 'wide',
                cell: ({ measureId, text, words }) => (
                  <>
                    <a class="govuk-link" href={`/measures/${measureId}`}>
                      {text}
                    </a>
                    {words ? <div class="govuk-hint govuk-!-margin-bottom-0">{words}</div> : null}
                  </>
                ),
              },
              {
                key: 'indicator',
                heading: 'Its readings come from',
                width: 'wide',
                cell: (row) => <Choice row={row} indicators={indicators} />,
              },
            ]}
          />
          <Button text="Save" preventDoubleClick />
        </PostForm>
      )}
    </>
  );
}

/** Suggestions first, since they wait for a decision; then what is attached; then the rest. */
const rank = ({ attached, suggestion }: AttachRow) => (attached === null && suggestion ? 0 : attached ? 1 : 2);

function Choice({ row, indicators }: { row: AttachRow; indicators: Props['indicators'] }) {
  const { itemId, attached, suggestion } = row;
  const id = `item-${itemId}`;
  const areas = [...Map.groupBy(indicators, ({ area }) => area)];
  return (
    <>
      {suggestion ? (
        <div class="govuk-checkboxes govuk-checkboxes--small">
          <div class="govuk-checkboxes__item">
            <input
              class="govuk-checkboxes__input"
              id={`agree-${itemId}`}
              name={`agree-${itemId}`}
              type="checkbox"
              value={suggestion.indicator.id}
            />
            <label class="govuk-label govuk-checkboxes__label" for={`agree-${itemId}`}>
              {suggestion.indicator.name}
              <span class="govuk-visually-hidden"> for {row.text}</span>
            </label>
            <div class="govuk-hint govuk-checkboxes__hint">
              Suggested for the words {suggestion.shared.slice(0, 6).join(', ')}
            </div>
          </div>
        </div>
      ) : null}
      <label class={suggestion ? 'govuk-label los-vitals__small' : 'govuk-visually-hidden'} for={id}>
        {suggestion ? 'Or another' : 'Indicator'}
        <span class="govuk-visually-hidden"> for {row.text}</span>
      </label>
      <select class="govuk-select" id={id} name={id}>
        <option value="" selected={attached === null}>
          No indicator
        </option>
        {areas.map(([area, own]) => (
          <optgroup key={area} label={titleOf(area)}>
            {own.map((one) => (
              <option key={one.id} value={one.id} selected={one.id === attached}>
                {one.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </>
  );
}
