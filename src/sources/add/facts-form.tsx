import type { FieldError, FormValues } from '../../platform/web/route.ts';
import { Details, Empty, Section } from '../../platform/web/ui/index.ts';
import { cellName, fieldName, rowsOf, spareRows } from '../kinds/check-facts.ts';
import { asTyped, valueAt } from '../kinds/fact-paths.ts';
import type { KindDefinition, ListPart } from '../kinds/kind.ts';
import type { SourceFacts } from '../readers/facts.ts';
import { FactRows } from '../screens/fact-rows.tsx';
import { ValueInput } from './value-input.tsx';

type Props = { kind: KindDefinition; facts: SourceFacts; typed: FormValues | null; errors: FieldError[] };

/** Every fact that was read, in fields where a person may put it right, each with its place in the document. */
export function FactsForm({ kind, facts, typed, errors }: Props) {
  return (
    <>
      <Section id="facts" title="What the document says of itself">
        {kind.fields.map((field) => {
          const name = fieldName(field);
          const value = typed?.has(name) ? typed.one(name) : asTyped(valueAt(facts, field.path));
          const where = facts.places[field.path] ?? facts.places[field.path.split('.')[0] ?? ''];
          return <ValueInput key={name} field={field} name={name} value={value} where={where} errors={errors} />;
        })}
      </Section>
      {kind.lists.map((list) =>
        list.editable ? (
          <EditableList key={list.path} list={list} facts={facts} typed={typed} errors={errors} />
        ) : (
          <Section key={list.path} id={`list-${list.path}`} title={list.title} count={rowsOf(facts, list).length}>
            {rowsOf(facts, list).length === 0 ? (
              <Empty text={`No ${list.one} was found.`} />
            ) : (
              <Details summaryText={`Show what was read (${rowsOf(facts, list).length})`}>
                <FactRows list={list} rows={rowsOf(facts, list)} />
              </Details>
            )}
          </Section>
        ),
      )}
    </>
  );
}

function EditableList({ list, facts, typed, errors }: { list: ListPart } & Omit<Props, 'kind'>) {
  const rows = rowsOf(facts, list);
  const spare = Array.from({ length: spareRows }, (_, index) => rows.length + index);
  const used = spare.some((index) => list.columns.some((column) => typed?.one(cellName(list, index, column))));
  const fields = (row: unknown, index: number) => (
    <div class="los-fact-row__fields">
      {list.columns.map((column) => {
        const name = cellName(list, index, column);
        const value = typed?.has(name) ? typed.one(name) : asTyped(row && valueAt(row, column.path));
        return (
          <div key={name} class={column.kind === 'text' ? 'los-fact-row__wide' : undefined}>
            <ValueInput field={column} name={name} value={value} errors={errors} inRow />
          </div>
        );
      })}
    </div>
  );
  return (
    <Section id={`list-${list.path}`} title={list.title} count={rows.length}>
      {rows.length === 0 ? <p class="govuk-body">None was found. Add any that were missed.</p> : null}
      {rows.map((row, index) => (
        <fieldset key={index} class="govuk-fieldset los-fact-row">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
            {capital(list.one)} {index + 1} <span class="los-count">{row.where}</span>
          </legend>
          {fields(row, index)}
        </fieldset>
      ))}
      {rows.length > 0 ? (
        <p class="govuk-hint">Empty every field of a {list.one} to leave it out. Its words stay with the document.</p>
      ) : null}
      <Details summaryText={`Add a ${list.one} that was missed`} open={used || undefined}>
        {spare.map((index) => (
          <fieldset key={index} class="govuk-fieldset los-fact-row">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Another {list.one}</legend>
            {fields(null, index)}
          </fieldset>
        ))}
      </Details>
    </Section>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
