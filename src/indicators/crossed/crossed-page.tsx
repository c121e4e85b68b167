import { inWords } from '../../methods/calendar.ts';
import { DataTable, Empty, FilterForm, PageHeading, Select } from '../../platform/web/ui/index.ts';
import type { Indicator } from '../engine/definition.ts';
import type { PublishedCross } from '../published/publish-cross.ts';
import { figureInWords } from '../series/sign-words.ts';
import { breakdownNames, type BreakdownName } from './breakdown-names.ts';

type Props = {
  indicator: Indicator;
  asAt: string;
  /** The breakdowns that the return has. */
  offered: readonly BreakdownName[];
  chosen: readonly [BreakdownName, BreakdownName] | null;
  /** What may be shown of the two; null where the return cannot tell, or nothing was chosen. */
  cross: PublishedCross | null;
  /** The same breakdown was chosen twice. */
  same: boolean;
};

export function CrossedPage({ indicator, asAt, offered, chosen, cross, same }: Props) {
  return (
    <>
      <PageHeading text="Two breakdowns crossed" caption={indicator.name} />
      <p class="govuk-body">{`${indicator.question} As at ${inWords(asAt)}.`}</p>
      {offered.length < 2 ? (
        <Empty text="The return has no two breakdowns of it." />
      ) : (
        <ChooseTwo id={indicator.id} offered={offered} chosen={chosen} />
      )}
      {same ? <Empty text="Choose two different breakdowns." /> : null}
      {chosen === null ? null : cross === null ? (
        <Empty text="Its breakdowns cannot be crossed: the rows of the return were taken away, or it was loaded before this was worked out as a return is loaded." />
      ) : cross.withheld ? (
        <Empty text="Not shown: in these groups there are too few children to protect them, or one of the two breakdowns is not shown itself." />
      ) : (
        <CrossTable indicator={indicator} chosen={chosen} cross={cross} />
      )}
    </>
  );
}

/** The form with which two breakdowns are chosen; on the indicator’s own page too. */
export function ChooseTwo({ id, offered, chosen }: { id: string } & Pick<Props, 'offered' | 'chosen'>) {
  const items = offered.map((name) => ({ value: name, text: breakdownNames[name] }));
  return (
    <FilterForm action={`/vital-signs/${id}/crossed`} legend="Cross two breakdowns" buttonText="Cross them">
      <Select id="by" name="by" label={{ text: 'By' }} items={items} value={chosen?.[0] ?? offered[0] ?? ''} />
      <Select id="and" name="and" label={{ text: 'And by' }} items={items} value={chosen?.[1] ?? offered[1] ?? ''} />
    </FilterForm>
  );
}

function CrossTable({
  indicator,
  chosen: [by, and],
  cross,
}: {
  indicator: Indicator;
  chosen: readonly [BreakdownName, BreakdownName];
  cross: PublishedCross;
}) {
  return (
    <>
      <DataTable
        caption={`${breakdownNames[by]} by ${breakdownNames[and].toLowerCase()}`}
        rows={cross.rows}
        columns={[
          { key: 'group', heading: breakdownNames[by], rowHeader: true, cell: (row) => row },
          ...cross.columns.map((column) => ({
            key: column,
            heading: column,
            cell: (row: string) => {
              const figure = cross.cells[row]?.[column];
              return figure ? (figure.keptBack ? 'c' : figureInWords(figure, indicator.unit)) : '–';
            },
          })),
        ]}
      />
      <p class="govuk-body govuk-hint">
        c: kept back, since it would tell of few children, or would help to work out one that does. –: no children. A
        group of which something is kept back in its own breakdown is left out.
      </p>
    </>
  );
}
