import { inWords } from '../../methods/calendar.ts';
import { Empty } from '../../platform/web/ui/index.ts';
import { changeWords, type Change, type ChangeKind } from '../model/change.ts';
import { planIndex } from '../model/plan-index.ts';
import type { PlanView } from '../model/plan-view.ts';
import { capital, countOf } from '../words.ts';
import { ChangeTable } from './parts/change-table.tsx';
import { ListDownloads } from './parts/list-downloads.tsx';
import { PlanFrame } from './parts/plan-frame.tsx';
import type { Query, Standpoint } from './standpoint.ts';

type Props = {
  view: PlanView;
  at: Standpoint;
  from: string | null;
  to: string;
  kind: ChangeKind | null;
  all: Change[];
  changes: Change[];
  /** Which of the two dates asked for were none. */
  problems: ('from' | 'to')[];
};

export function ComparePage({ view, at, from, to, kind, all, changes, problems }: Props) {
  const { areas, areaName } = planIndex(view);
  const own = (more: Query) => at.planHref('compare', { from, to, kind, 'as-at': null, ...more });
  const byArea = Map.groupBy(changes, (change) => change.areaId);
  const places = [...byArea.keys()].sort((a, b) => placeOf(areas, a) - placeOf(areas, b));
  const title = from ? `What changed from ${inWords(from)} to ${inWords(to)}` : 'What changed';
  return (
    <PlanFrame
      view={view}
      at={at}
      title={title}
      caption={view.title}
      current="compare"
      bar={<DatesForm view={view} at={at} from={from} to={to} problems={problems} />}
    >
      {from === null ? (
        <Empty text="This is the first version of the plan held here, so there is nothing to compare it with." />
      ) : (
        <Kinds all={all} kind={kind} href={(one) => own({ kind: one })} />
      )}
      {from !== null && changes.length === 0 ? <Empty text="Nothing changed between these dates." /> : null}
      {places.map((areaId) => (
        <ChangeTable
          key={areaId}
          at={at}
          to={to}
          changes={byArea.get(areaId) ?? []}
          caption={areaId === null ? 'Milestones and promises' : areaName(areaId) || 'Areas no longer in the plan'}
        />
      ))}
      {changes.length > 0 ? <ListDownloads what="these changes" href={(format) => own({ format })} /> : null}
    </PlanFrame>
  );
}

/** The plan's own order of areas; what belongs to none comes last. */
function placeOf(areas: Map<number, unknown>, areaId: number | null): number {
  const place = [...areas.keys()].indexOf(areaId ?? 0);
  return place === -1 ? Number.MAX_SAFE_INTEGER : place;
}

function Kinds({ all, kind, href }: { all: Change[]; kind: ChangeKind | null; href: (kind: string | null) => string }) {
  const kinds = Map.groupBy(all, (change) => change.kind);
  return (
    <ul class="los-change-counts">
      <li>
        <a class="govuk-link govuk-link--no-visited-state" href={href(null)} aria-current={kind ? undefined : 'true'}>
          {capital(countOf(all.length, 'change'))}
        </a>
      </li>
      {(Object.keys(changeWords) as ChangeKind[])
        .filter((one) => kinds.has(one))
        .map((one) => (
          <li key={one}>
            <a
              class="govuk-link govuk-link--no-visited-state"
              href={href(one)}
              aria-current={kind === one ? 'true' : undefined}
            >
              <strong>{kinds.get(one)?.length}</strong> {changeWords[one]}
            </a>
          </li>
        ))}
    </ul>
  );
}

type DatesProps = Pick<Props, 'view' | 'at' | 'from' | 'to' | 'problems'>;

/** Two dates, with those the plan is known at suggested. */
function DatesForm({ view, at, from, to, problems }: DatesProps) {
  const dates = [...new Set([at.today, ...view.dates])]
    .filter((date) => date <= at.today)
    .sort()
    .reverse();
  return (
    <form class="los-as-at" method="get" action={at.path}>
      <div class="los-as-at__choose">
        <label for="from">From</label>
        <input class="govuk-input" id="from" name="from" type="date" list="known-dates" value={from ?? ''} />
        <label for="to">to</label>
        <input class="govuk-input" id="to" name="to" type="date" list="known-dates" value={to} />
        <datalist id="known-dates">
          {dates.map((date) => (
            <option key={date} value={date}>
              {inWords(date)}
            </option>
          ))}
        </datalist>
        <button class="los-small-button" type="submit">
          Compare
        </button>
      </div>
      {problems.length > 0 ? (
        <p class="govuk-error-message los-as-at__problem">
          <span class="govuk-visually-hidden">Error:</span> Write both dates like 2025-05-08.
        </p>
      ) : null}
    </form>
  );
}
