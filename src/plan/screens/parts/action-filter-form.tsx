import { FilterForm, Input, Select } from '../../../platform/web/ui/index.ts';
import { deliveryGroups, dueWords, impactGroups, isFiltering, type ActionFilter } from '../action-filter.ts';
import { flagWords } from '../../model/flags.ts';
import { planIndex } from '../../model/plan-index.ts';
import type { PlanView } from '../../model/plan-view.ts';
import { impactStandings, standings, type ImpactStanding, type Standing } from '../../model/standing.ts';
import { naturally } from '../../natural-order.ts';
import { capital, deliveryWords, impactWords } from '../../words.ts';
import type { Standpoint } from '../standpoint.ts';

export const standingWords: Record<Standing, string> = {
  ...deliveryWords,
  'no-update': 'no update this period',
  unmapped: 'rating not explained yet',
};
export const impactStandingWords: Record<ImpactStanding, string> = {
  ...impactWords,
  'no-update': 'no update this period',
  unmapped: 'rating not explained yet',
};

type Props = { view: PlanView; at: Standpoint; filter: ActionFilter; action: string; result?: string };

/** The filters every list of actions has, in the order people ask: where, who, how it stands, when, and what is odd. */
export function ActionFilterForm({ view, at, filter, action, result }: Props) {
  const field = (name: keyof ActionFilter, label: string, items: [value: string, text: string][]) => (
    <Select
      id={`filter-${name}`}
      name={name}
      label={{ text: label }}
      value={String(filter[name] ?? '')}
      items={[{ value: '', text: 'Any' }, ...items.map(([value, text]) => ({ value, text }))]}
    />
  );
  const entries = (words: Record<string, string>) =>
    Object.entries(words).map(([key, text]): [string, string] => [key, capital(text)]);
  return (
    <div class="los-action-filter">
      <FilterForm
        action={action}
        legend="Show actions"
        result={result}
        clearHref={isFiltering(filter) ? at.href(action) : undefined}
      >
        {at.isToday ? null : <input type="hidden" name="as-at" value={at.asAt} />}
        {field('area', 'Area', areaItems(view))}
        {field('owner', 'Owner', ownerItems(view))}
        {field('rating', 'Rating', [...ratingItems(view), ['none', 'No rating']])}
        {field(
          'delivery',
          'Delivery',
          entries({ ...inOrder(standings, standingWords), ...groupWords(deliveryGroups) }),
        )}
        {field(
          'impact',
          'Impact',
          entries({ ...inOrder(impactStandings, impactStandingWords), ...groupWords(impactGroups) }),
        )}
        {field('due', 'Due', entries(dueWords))}
        {field('flag', 'Look out for', entries(flagWords))}
        <Input id="filter-words" name="words" label={{ text: 'Words' }} value={filter.words} />
      </FilterForm>
    </div>
  );
}

function inOrder<K extends string>(keys: K[], words: Record<K, string>): Record<string, string> {
  return Object.fromEntries(keys.map((key) => [key, words[key]]));
}

function groupWords(groups: Record<string, { words: string }>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([key, { words }]) => [key, words]));
}

function areaItems(view: PlanView): [string, string][] {
  const { areaName } = planIndex(view);
  return view.areas.map((area) => [String(area.id), areaName(area.id)]);
}

/** The posts that own something, by title. */
function ownerItems(view: PlanView): [string, string][] {
  const posts = new Map(view.actions.flatMap((action) => action.owners).map((post) => [post.id, post.title]));
  return [...posts].sort((a, b) => naturally(a[1], b[1])).map(([id, title]) => [String(id), title]);
}

/** The scale's words, then any other word in use. */
function ratingItems(view: PlanView): [string, string][] {
  const used = new Set<string>();
  for (const { steps } of view.actions) for (const { rating } of steps) if (rating) used.add(rating.word);
  const words = new Map([...view.scale.map((one) => one.word), ...used].map((word) => [word.toLowerCase(), word]));
  return [...words.values()].map((word) => [word, word]);
}
