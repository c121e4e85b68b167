import { listWithTitle, type SnapshotSummary } from '../../children/index.ts';
import { inWords } from '../../methods/calendar.ts';
import { londonDate } from '../../platform/services.ts';
import { DataTable, Empty, Facts, PageHeading, Section } from '../../platform/web/ui/index.ts';
import { figureInWords, valueInWords } from '../series/sign-words.ts';
import type { ComparedFigure } from './compared-figures.ts';
import type { Shown } from '../published/publish.ts';
import { publishReport, shownInWords, type PublishedReport } from './published-report.ts';
import { errorsPerHundred } from './returns-page.tsx';

type Side = {
  id: number;
  asAt: string;
  rows: number;
  loadedAt: Date;
  loadedBy: string | null;
  summary: SnapshotSummary;
};
type Props = { before: Side; after: Side; figures: ComparedFigure[]; whole: boolean };

export function CompareReturnPage({ before, after, figures, whole }: Props) {
  const [was, is] = [before, after].map(({ summary }) => publishReport(summary));
  const quality = (side: Side, shown: PublishedReport | undefined) =>
    whole ? errorsPerHundred(side.summary, side.rows) : (shown?.errorsPerHundred ?? 'c');
  const changed = figures.filter((one) => one.changed);
  const same = figures.filter((one) => !one.changed);
  return (
    <>
      <PageHeading text="What the corrected return changed" caption={`Return as at ${inWords(after.asAt)}`} />
      <p class="govuk-body">
        {changed.length === 0 ? 'No figure changed.' : `${changed.length} of ${figures.length} figures changed.`} What
        was published from the first return stays as it was.
      </p>
      <Facts
        facts={[
          ['First', <Loaded key="first" side={before} />],
          ['Corrected', <Loaded key="corrected" side={after} />],
          ['Errors per 100 rows', `${quality(before, was)}, now ${quality(after, is)}`],
        ]}
      />
      <Section id="changed" title="Figures that changed" count={changed.length}>
        <Figures
          caption="Figures that changed"
          figures={changed}
          empty="Every indicator came to the same in both returns."
        />
      </Section>
      <Section id="lists" title="Rows">
        <DataTable
          caption="Rows of each list in both returns"
          captionHidden
          rows={whole ? rowsOf(before.summary, after.summary) : rowsOf(was, is)}
          columns={[
            { key: 'list', heading: 'List', rowHeader: true, cell: ({ list }) => listWithTitle(list) },
            { key: 'first', heading: 'First', numeric: true, cell: ({ was }) => rowsInWords(was) },
            { key: 'corrected', heading: 'Corrected', numeric: true, cell: ({ is }) => rowsInWords(is) },
          ]}
        />
      </Section>
      <Section id="same" title="Figures that stayed the same" count={same.length}>
        <Figures caption="Figures that stayed the same" figures={same} empty="None stayed the same." />
      </Section>
    </>
  );
}

function Loaded({ side }: { side: Side }) {
  return (
    <>
      <a class="govuk-link" href={`/returns/${side.id}`}>
        Return {side.id}
      </a>
      , loaded {inWords(londonDate(side.loadedAt))} by {side.loadedBy ?? 'the command line'}
    </>
  );
}

function Figures({ caption, figures, empty }: { caption: string; figures: ComparedFigure[]; empty: string }) {
  const words = (figure: ComparedFigure['before'], unit: ComparedFigure['indicator']['unit']) =>
    figure === null ? 'Not computed' : figureInWords(figure, unit);
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={figures}
      empty={<Empty text={empty} />}
      columns={[
        {
          key: 'indicator',
          heading: 'Indicator',
          rowHeader: true,
          width: 'medium',
          cell: ({ indicator }) => (
            <a class="govuk-link" href={`/vital-signs/${indicator.id}`}>
              {indicator.name}
            </a>
          ),
        },
        { key: 'first', heading: 'First', cell: ({ before, indicator }) => words(before, indicator.unit) },
        { key: 'corrected', heading: 'Corrected', cell: ({ after, indicator }) => words(after, indicator.unit) },
        { key: 'change', heading: 'Change', cell: changeInWords },
      ]}
    />
  );
}

function changeInWords({ before, after, indicator, changed }: ComparedFigure): string {
  if (!changed) return 'None';
  if (before?.value == null || after?.value == null)
    return before?.keptBack || after?.keptBack ? 'Changed, kept back' : 'Changed';
  const by = Math.round((after.value - before.value) * 10) / 10;
  if (by === 0) return 'Less than a tenth';
  const size = indicator.unit === 'percent' ? `${Math.abs(by)} points` : valueInWords(Math.abs(by), indicator.unit);
  return `${by > 0 ? 'Up' : 'Down'} ${size}`;
}

type RowsOfLists = { lists: readonly { list: number; rows: Shown | null }[] };

function rowsOf(was: RowsOfLists | undefined, is: RowsOfLists | undefined) {
  const of = (one: RowsOfLists | undefined, list: number) => one?.lists.find((own) => own.list === list)?.rows ?? null;
  const lists = [...(was?.lists ?? []), ...(is?.lists ?? [])].filter(({ rows }) => rows !== null);
  return [...new Set(lists.map(({ list }) => list))]
    .toSorted((a, b) => a - b)
    .map((list) => ({ list, was: of(was, list), is: of(is, list) }));
}

const rowsInWords = (rows: Shown | null) => (rows === null ? 'Missing' : shownInWords(rows));
