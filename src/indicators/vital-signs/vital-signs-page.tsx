import { inWords } from '../../methods/calendar.ts';
import { DownloadLinks, Empty, PageHeading, Section, Stats } from '../../platform/web/ui/index.ts';
import type { Compared } from '../benchmarks/compared.ts';
import { kindWords } from '../returns/returns-page.tsx';
import { OtherReturns } from '../pictures/other-returns.tsx';
import { missedBeyondDoubt, type Sign } from '../series/sign.ts';
import { figureInWords } from '../series/sign-words.ts';
import { getsBetter, getsWorse, layOut, worseTitle } from './lay-out.ts';
import { quality, type MadeFrom } from './made-from.ts';
import { SignTable, WhatTheMarksMean } from './sign-table.tsx';
import { ToldSigns, type Commentary } from './told-signs.tsx';

type Props = {
  signs: Sign[];
  /** The return the page is of, and the newest of each other kind that readings come from. */
  snapshot: MadeFrom | null;
  others: MadeFrom[];
  dates: string[];
  compared: ReadonlyMap<string, Compared>;
  commentary: Commentary;
  /** Whose last reading is made of columns in which the checks found errors. */
  doubtful: ReadonlySet<string>;
  maySet: boolean;
  mayLoad: boolean;
};

export function VitalSignsPage({
  signs,
  snapshot,
  others,
  dates,
  compared,
  commentary,
  doubtful,
  maySet,
  mayLoad,
}: Props) {
  if (snapshot === null)
    return (
      <>
        <PageHeading text="Vital signs" />
        <Empty text="No return has been loaded yet. A performance analyst loads one from the case system, and every indicator here follows from it.">
          {mayLoad ? (
            <a class="govuk-link" href="/returns/new">
              Load a return
            </a>
          ) : null}
        </Empty>
      </>
    );
  const { asAt } = snapshot;
  const { failing, worse, areas, silent } = layOut(signs);
  const told = { compared, commentary, maySet, asAt };
  return (
    <>
      <PageHeading text="Vital signs" />
      <p class="govuk-body">
        As at {inWords(asAt)}, from {kindWords(snapshot.source, snapshot.name)}: {quality(snapshot)}. Counts of 1 to 5
        children are kept back.
      </p>
      <Summary signs={signs.filter(({ last }) => last !== null)} />
      <Section id="failing" title="Missing their target" count={failing.length}>
        {failing.length === 0 ? (
          <p class="govuk-body">No indicator that has a target misses it.</p>
        ) : (
          <ToldSigns signs={failing} at="failing" {...told} />
        )}
      </Section>
      {worse.length > 0 ? (
        <Section id="worse" title={worseTitle({ failing })} count={worse.length}>
          <ToldSigns signs={worse} at="worse" {...told} />
        </Section>
      ) : null}
      <Section id="all" title="Every indicator">
        <SignTable areas={areas} compared={compared} doubtful={doubtful} asAt={asAt} />
        <Silent signs={silent} />
        <WhatTheMarksMean />
        <Others others={others} />
      </Section>
      <More asAt={asAt} maySet={maySet} />
      <OtherReturns dates={dates.toReversed()} now={asAt} href="/vital-signs" />
    </>
  );
}

/** Where to go from here, and what to take away. */
function More({ asAt, maySet }: { asAt: string; maySet: boolean }) {
  return (
    <Section id="more" title="More">
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={`/vital-signs/flow?as-at=${asAt}`}>
            How children moved from contact to leaving care
          </a>
        </li>
        <li>
          <a class="govuk-link" href={`/vital-signs/caseloads?as-at=${asAt}`}>
            Caseloads by service and team
          </a>
        </li>
        {maySet ? (
          <>
            <li>
              <a class="govuk-link" href="/vital-signs/measures">
                Say which measures of the plan these give readings to
              </a>
            </li>
            <li>
              <a class="govuk-link" href="/vital-signs/benchmarks">
                Load published figures to stand beside them
              </a>
            </li>
            <li>
              <a class="govuk-link" href="/vital-signs/standards">
                Set our own standards
              </a>
            </li>
          </>
        ) : null}
        <li>
          <a class="govuk-link" href="/vital-signs/feeds">
            Read them in Excel or Power BI
          </a>
        </li>
      </ul>
      <DownloadLinks
        items={(['Word', 'PDF', 'CSV', 'Excel'] as const).map((format) => ({
          format,
          href: `/vital-signs.${extensions[format]}?as-at=${asAt}`,
          what: 'the vital signs',
        }))}
      />
    </Section>
  );
}

const extensions = { Word: 'docx', PDF: 'pdf', CSV: 'csv', Excel: 'xlsx' };

/** Those that have nothing to show, out of the way, each with why. */
function Silent({ signs }: { signs: Sign[] }) {
  if (signs.length === 0) return null;
  return (
    <details class="govuk-details govuk-!-margin-bottom-4">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {signs.length === 1 ? 'One more has no figure to show' : `${signs.length} more have no figure to show`}
        </span>
      </summary>
      <div class="govuk-details__text">
        <ul class="govuk-list govuk-list--bullet">
          {signs.map(({ indicator, last }) => (
            <li key={indicator.id}>
              <a class="govuk-link" href={`/vital-signs/${indicator.id}`}>
                {indicator.name}
              </a>
              {last ? `: ${figureInWords(last, indicator.unit).toLowerCase()}, as at ${inWords(last.asAt)}` : ''}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

/** The other returns that readings come from, so that nobody takes an old one for new. */
function Others({ others }: { others: MadeFrom[] }) {
  if (others.length === 0) return null;
  return (
    <details class="govuk-details govuk-!-margin-bottom-4">
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
          value: count(getsWorse),
          tone: 'attention',
          ...(count((sign) => getsWorse(sign) && sign.misses !== true) > 0 ? { href: '#worse' } : {}),
        },
        {
          label: 'getting better, more than chance',
          value: count(getsBetter),
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
