import { inWords } from '../../methods/calendar.ts';
import { DownloadLinks, Empty, PageHeading, Section, Stats } from '../../platform/web/ui/index.ts';
import type { Compared } from '../benchmarks/compared.ts';
import { kindWords } from '../returns/returns-page.tsx';
import { OtherReturns } from '../pictures/other-returns.tsx';
import { outlookOf } from '../series/outlook.ts';
import { missedBeyondDoubt, type Sign } from '../series/sign.ts';
import { quality, type MadeFrom } from './made-from.ts';
import { SignTable, type OfDay } from './sign-table.tsx';

type Props = {
  signs: Sign[];
  /** The return the page is of, and the newest of each other kind that readings come from. */
  snapshot: MadeFrom | null;
  others: MadeFrom[];
  dates: string[];
  compared: ReadonlyMap<string, Compared>;
  commentary: ReadonlyMap<string, { text: string; asAt: string; writtenBy: string | null }>;
  maySet: boolean;
};

export function VitalSignsPage({ signs, snapshot, others, dates, compared, commentary, maySet }: Props) {
  const known = signs.filter(({ last }) => last !== null);
  return (
    <>
      <PageHeading text="Vital signs" />
      {snapshot === null ? (
        <Empty text="No return has been loaded yet. A performance analyst loads one from the case system, and every indicator here follows from it." />
      ) : (
        <>
          <p class="govuk-body">
            From the return as at {inWords(snapshot.asAt)} ({kindWords(snapshot.source, snapshot.name)}):{' '}
            {quality(snapshot)}. Counts of 1 to 5 children are kept back and shown as c.
          </p>
          <Others others={others} />
          <Summary signs={known} />
          <Failing
            signs={known.filter(({ misses }) => misses === true)}
            asAt={snapshot.asAt}
            compared={compared}
            commentary={commentary}
          />
          {areasOf(known).map(({ area, signs: own }) => (
            <Section key={area} id={area.replaceAll(' ', '-')} title={titleOf(area)}>
              <SignTable caption={titleOf(area)} signs={own} compared={compared} asAt={snapshot.asAt} />
            </Section>
          ))}
          <p class="govuk-body">
            <a class="govuk-link" href={`/vital-signs/flow?as-at=${snapshot.asAt}`}>
              How children moved from contact to leaving care
            </a>
            <br />
            <a class="govuk-link" href={`/vital-signs/caseloads?as-at=${snapshot.asAt}`}>
              Caseloads by service and team
            </a>
          </p>
          {maySet ? (
            <p class="govuk-body">
              <a class="govuk-link" href="/vital-signs/measures">
                Say which measures of the plan these give readings to
              </a>
              <br />
              <a class="govuk-link" href="/vital-signs/benchmarks">
                Load published figures to stand beside them
              </a>
              <br />
              <a class="govuk-link" href="/vital-signs/standards">
                Set our own standards
              </a>
            </p>
          ) : null}
          <DownloadLinks
            items={[
              { format: 'Word', href: `/vital-signs.docx?as-at=${snapshot.asAt}`, what: 'the vital signs' },
              { format: 'PDF', href: `/vital-signs.pdf?as-at=${snapshot.asAt}`, what: 'the vital signs' },
              { format: 'CSV', href: `/vital-signs.csv?as-at=${snapshot.asAt}`, what: 'the vital signs' },
              { format: 'Excel', href: `/vital-signs.xlsx?as-at=${snapshot.asAt}`, what: 'the vital signs' },
            ]}
          />
          <p class="govuk-body">
            <a class="govuk-link" href="/vital-signs/feeds">
              Read them in Excel or Power BI
            </a>
          </p>
          <OtherReturns dates={dates.toReversed()} now={snapshot.asAt} href="/vital-signs" />
        </>
      )}
    </>
  );
}

/** The other returns that readings come from, so that nobody takes an old one for new. */
function Others({ others }: { others: MadeFrom[] }) {
  if (others.length === 0) return null;
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Some readings come from other returns</span>
      </summary>
      <div class="govuk-details__text">
        <ul class="govuk-list govuk-list--bullet">
          {others.map((one) => (
            <li key={`${one.source} ${one.name}`}>
              {kindWords(one.source, one.name)}, as at {inWords(one.asAt)}: {quality(one)}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

function Summary({ signs }: { signs: Sign[] }) {
  const count = (is: (sign: Sign) => boolean) => signs.filter(is).length;
  return (
    <Stats
      label="In short"
      items={[
        {
          label: 'miss their target beyond doubt',
          value: count(missedBeyondDoubt),
          tone: 'attention',
          href: '#failing',
        },
        {
          label: 'getting worse, more than chance',
          value: count(({ variation }) => variation?.startsWith('concern') ?? false),
          tone: 'attention',
        },
        {
          label: 'getting better, more than chance',
          value: count(({ variation }) => variation?.startsWith('improvement') ?? false),
          tone: 'good',
        },
        {
          label: 'have no target',
          value: count(({ target, indicator }) => target === null && indicator.better !== 'none'),
        },
      ]}
    />
  );
}

/** Those that miss their target, each with what its trend says and what was said of it. */
function Failing({ signs, asAt, compared, commentary }: OfDay & Pick<Props, 'signs' | 'compared' | 'commentary'>) {
  if (signs.length === 0) return null;
  const ordered = signs.toSorted((a, b) => Number(missedBeyondDoubt(b)) - Number(missedBeyondDoubt(a)));
  return (
    <Section id="failing" title="Missing their target" count={signs.length}>
      <SignTable caption="Missing their target" signs={ordered} compared={compared} asAt={asAt} />
      {ordered.map((sign) => {
        const said = commentary.get(sign.indicator.id);
        const outlook = outlookOf(sign);
        return said || outlook ? (
          <div key={sign.indicator.id}>
            <p class="govuk-body govuk-!-margin-bottom-1">
              <strong>{sign.indicator.name}:</strong> {outlook?.says}
            </p>
            {said ? (
              <p class="govuk-body">
                {said.text}{' '}
                <span class="govuk-hint">
                  {said.writtenBy ?? 'Someone'}, as at {inWords(said.asAt)}
                </span>
              </p>
            ) : null}
          </div>
        ) : null;
      })}
    </Section>
  );
}

function areasOf(signs: Sign[]): { area: string; signs: Sign[] }[] {
  return [...Map.groupBy(signs, ({ indicator }) => indicator.area)].map(([area, own]) => ({ area, signs: own }));
}

function titleOf(area: string): string {
  return area.charAt(0).toUpperCase() + area.slice(1);
}
