import { inWords } from '../../../methods/calendar.ts';
import { Movement } from '../../../platform/web/ui/index.ts';
import { changeWords, type Change, type ChangeKind } from '../../model/change.ts';
import type { PlanView } from '../../model/plan-view.ts';
import { capital, countOf } from '../../words.ts';
import type { Since } from '../overview-model.ts';
import type { Standpoint } from '../standpoint.ts';
import { beginning } from './links.tsx';

/** What changed since the last period: each kind with its count, and the ratings that moved, the slips first. */
export function ChangeSummary({ at, since }: { view: PlanView; at: Standpoint; since: Since | null }) {
  return (
    <section aria-labelledby="changed">
      <h2 class="govuk-heading-m" id="changed">
        {since ? `What changed since ${inWords(since.date)}` : 'What changed'}
      </h2>
      {since ? <Summary at={at} since={since} /> : <FirstVersion />}
    </section>
  );
}

const FirstVersion = () => (
  <p class="govuk-body">This is the first version of the plan held here, so there is nothing to compare it with.</p>
);

function Summary({ at, since }: { at: Standpoint; since: Since }) {
  if (since.changes.length === 0) return <p class="govuk-body">Nothing.</p>;
  const kinds = Map.groupBy(since.changes, (change) => change.kind);
  const compare = (kind: ChangeKind) => at.planHref('compare', { from: since.date, to: at.asAt, kind, 'as-at': null });
  const rated = (kinds.get('re-rated') ?? []).filter((change) => change.item === 'action');
  const worse = rated.filter((change) => change.sense === 'worse');
  const better = rated.filter((change) => change.sense === 'better');
  return (
    <>
      <ul class="los-change-counts">
        {(Object.keys(changeWords) as ChangeKind[]).map((kind) => {
          const list = kinds.get(kind);
          return list ? (
            <li key={kind}>
              <a class="govuk-link govuk-link--no-visited-state" href={compare(kind)}>
                <strong>{list.length}</strong> {changeWords[kind]}
              </a>
              {kind === 're-rated' ? ` (${worse.length} worse, ${better.length} better)` : null}
            </li>
          ) : null;
        })}
      </ul>
      {worse.length > 0 ? (
        <ul class="los-plain-list">
          {worse.slice(0, 4).map((change) => (
            <Slip key={change.id} change={change} at={at} />
          ))}
          {worse.length > 4 ? (
            <li>
              <a class="govuk-link" href={compare('re-rated')}>
                {capital(countOf(worse.length - 4, 'other'))} got worse
              </a>
            </li>
          ) : null}
        </ul>
      ) : null}
    </>
  );
}

function Slip({ change, at }: { change: Change; at: Standpoint }) {
  return (
    <li>
      <Movement sense="worse" text={change.now ?? 'No rating'} from={change.old} />{' '}
      <a class="govuk-link govuk-link--no-visited-state" href={at.href(`/actions/${change.id}`)}>
        {change.ref || beginning(change.text)}
      </a>{' '}
      {change.ref ? beginning(change.text, 60) : null}
    </li>
  );
}
