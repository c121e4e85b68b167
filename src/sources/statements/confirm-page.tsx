import { errorFor } from '../../platform/web/parse-form.ts';
import type { Paging } from '../../platform/web/paging.ts';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import {
  Button,
  DataTable,
  Empty,
  Input,
  PageHeading,
  PagesOf,
  PostForm,
  Select,
  WarningText,
} from '../../platform/web/ui/index.ts';
import type { Source } from '../source-queries.ts';
import type { Statement } from '../statement-queries.ts';
import { movementWords, polarityWords } from '../words.ts';
import { shownAs, type Collision } from './said.ts';
import { filterQuery, isFiltering, type StatementFilter } from './statement-filter.ts';
import { placeOfStatement, StatementFilterForm } from './statement-parts.tsx';

type Props = {
  source: Source;
  statements: Statement[];
  paging: Paging<Statement>;
  filter: StatementFilter;
  /** Themes in use, offered while typing. */
  themes: string[];
  errors: FieldError[];
  collisions: Collision[];
  typed: FormValues | null;
  atPage: string;
  csrf: string;
};

const options = (words: Record<string, string>) => Object.entries(words).map(([value, text]) => ({ value, text }));

/** Many statements at once: what the rules suggest of each is chosen already; a person ticks, changes or leaves it. */
export function ConfirmPage(props: Props) {
  const { source, statements, paging, filter, collisions, csrf } = props;
  const path = `/sources/${source.id}/statements`;
  const count = paging.total;
  return (
    <>
      <PageHeading text="What do its statements say?" caption={source.title} />
      <p class="govuk-body">
        Stated rules suggest how each sentence speaks of practice, and of change since the last inspection. Tick those
        that are right, change those that are not, and leave the rest for later.
      </p>
      {collisions.length > 0 ? <Collisions collisions={collisions} /> : null}
      {props.typed ? null : (
        <StatementFilterForm
          action={path}
          filter={filter}
          statements={statements}
          result={isFiltering(filter) ? `${count} of ${statements.length} statements` : `${count} statements`}
        />
      )}
      {count === 0 ? <Empty text="No statement matches these filters." /> : null}
      {count === 0 ? null : (
        <PostForm csrfToken={csrf} action={path}>
          {Object.entries(filter).map(([name, value]) => (
            <input key={name} type="hidden" name={`at-${name}`} value={value} />
          ))}
          <input type="hidden" name="at-page" value={props.atPage} />
          <datalist id="themes">
            {props.themes.map((theme) => (
              <option key={theme} value={theme} />
            ))}
          </datalist>
          <StatementRows {...props} />
          <div class="govuk-button-group">
            <Button text="Save what is ticked or changed" name="do" value="ticked" preventDoubleClick />
            <Button
              text={`Confirm all ${paging.rows.length} on this page`}
              name="do"
              value="all"
              classes="govuk-button--secondary"
              preventDoubleClick
            />
          </div>
        </PostForm>
      )}
      {props.typed ? null : <PagesOf paging={paging} href={(page) => `${path}${filterQuery(filter, { page })}`} />}
    </>
  );
}

function StatementRows({ paging, typed, errors }: Props) {
  const ticked = new Set(typed?.all('confirm') ?? []);
  const value = (name: string, now: string) => (typed?.has(name) ? typed.one(name) : now);
  return (
    <DataTable
      caption="Statements to confirm"
      captionHidden
      rows={paging.rows}
      rowTone={(row) => (row.confirmed ? 'quiet' : undefined)}
      columns={[
        {
          key: 'confirm',
          heading: 'Right',
          cell: (row) => (
            <>
              <input type="hidden" name="statement" value={row.id} />
              <input type="hidden" name={`seen-${row.id}`} value={row.confirmed?.reading ?? 0} />
              <input type="hidden" name={`shown-${row.id}`} value={shownAs(row)} />
              <input
                type="checkbox"
                class="los-tick"
                name="confirm"
                value={row.id}
                checked={ticked.has(String(row.id))}
                aria-label={`This is right: ${row.text.slice(0, 80)}`}
              />
            </>
          ),
        },
        {
          key: 'text',
          heading: 'What it says',
          rowHeader: true,
          width: 'wide',
          cell: (row) => (
            <>
              {row.text}
              <span class="govuk-hint los-under">
                {[row.section, placeOfStatement(row)].filter(Boolean).join(', ')}
                {row.confirmed
                  ? `. Confirmed${row.confirmed.by ? ` by ${row.confirmed.by}` : ''}.`
                  : row.suggested.because
                    ? `. Suggested: ${row.suggested.because}.`
                    : ''}
              </span>
            </>
          ),
        },
        {
          key: 'polarity',
          heading: 'Polarity',
          cell: (row) => (
            <Select
              id={`polarity-${row.id}`}
              name={`polarity-${row.id}`}
              label={{ text: 'Polarity', classes: 'govuk-visually-hidden' }}
              value={value(`polarity-${row.id}`, row.polarity)}
              items={options(polarityWords)}
              errorMessage={errorFor(errors, `polarity-${row.id}`)}
            />
          ),
        },
        {
          key: 'movement',
          heading: 'Since the last inspection',
          cell: (row) => (
            <Select
              id={`movement-${row.id}`}
              name={`movement-${row.id}`}
              label={{ text: 'Since the last inspection', classes: 'govuk-visually-hidden' }}
              value={value(`movement-${row.id}`, row.movement)}
              items={options(movementWords)}
              errorMessage={errorFor(errors, `movement-${row.id}`)}
            />
          ),
        },
        {
          key: 'theme',
          heading: 'Theme',
          cell: (row) => (
            <Input
              id={`theme-${row.id}`}
              name={`theme-${row.id}`}
              label={{ text: 'Theme', classes: 'govuk-visually-hidden' }}
              value={value(`theme-${row.id}`, row.theme ?? '')}
              attributes={{ list: 'themes' }}
              classes="govuk-input--width-10"
              errorMessage={errorFor(errors, `theme-${row.id}`)}
            />
          ),
        },
      ]}
    />
  );
}

function Collisions({ collisions }: { collisions: Collision[] }) {
  const words = (polarity: string, movement: string, theme: string | null) =>
    [
      polarityWords[polarity as keyof typeof polarityWords],
      movementWords[movement as keyof typeof movementWords],
      theme && `theme ${theme}`,
    ]
      .filter(Boolean)
      .join(', ');
  return (
    <>
      <WarningText
        iconFallbackText="Warning"
        text="Somebody else said something of these statements after you opened this page. Nothing was saved yet. Yours stand in the form below: send it again to keep them."
      />
      <DataTable
        caption="Said differently by two people"
        rows={collisions}
        columns={[
          { key: 'text', heading: 'Statement', rowHeader: true, width: 'wide', cell: ({ now }) => now.text },
          {
            key: 'saved',
            heading: 'Saved now',
            cell: ({ now }) =>
              `${words(now.polarity, now.movement, now.theme)}${now.confirmed?.by ? ` (${now.confirmed.by})` : ''}`,
          },
          {
            key: 'yours',
            heading: 'What you said',
            cell: ({ one }) => words(one.polarity, one.movement, one.theme),
          },
        ]}
      />
    </>
  );
}
