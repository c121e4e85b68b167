import { Button, Empty, Input } from '../../platform/web/ui/index.ts';
import { planIndex } from '../model/plan-index.ts';
import type { PlanView } from '../model/plan-view.ts';
import { capital, countOf, listInWords } from '../words.ts';
import type { Paging } from '../../platform/web/paging.ts';
import { Highlighted } from './parts/highlighted.tsx';
import { datedTitle, PlanFrame } from './parts/plan-frame.tsx';
import { PagesOf } from '../../platform/web/ui/pages-of.tsx';
import { plain, type SearchEntry, type SearchKind, type SearchResult } from './search-plan.ts';
import type { Query, Standpoint } from './standpoint.ts';

const kindWords: Record<SearchKind, [one: string, many: string]> = {
  area: ['area', 'areas'],
  action: ['action', 'actions'],
  finding: ['finding', 'findings'],
  measure: ['measure', 'measures'],
  milestone: ['milestone', 'milestones'],
  promise: ['promise on a page', 'promises on a page'],
  narrative: ['narrative', 'narratives'],
  evidence: ['piece of evidence', 'pieces of evidence'],
  owner: ['owner', 'owners'],
  glossary: ['glossary entry', 'glossary entries'],
};

type Props = {
  view: PlanView;
  at: Standpoint;
  question: string;
  result: SearchResult;
  /** How many were found of each kind, in the order of the best of each. */
  kinds: [SearchKind, number][];
  kind: SearchKind | null;
  paging: Paging<SearchEntry>;
};

export function SearchPage({ view, at, question, result, kinds, kind, paging }: Props) {
  const own = (more: Query) => at.planHref('search', { q: question, kind, ...more });
  return (
    <PlanFrame view={view} at={at} title={datedTitle('Search the plan', at)} caption={view.title} current={null}>
      <form class="los-search" method="get" action={at.path}>
        {at.isToday ? null : <input type="hidden" name="as-at" value={at.asAt} />}
        <Input id="q" name="q" type="search" label={{ text: 'Words, or an action’s ref' }} value={question} />
        <Button text="Search" />
      </form>
      {result.instead.map(({ asked, found }) => (
        <p key={asked} class="govuk-body">
          Nothing in the plan says “{asked}”. Shown: results for “{found}”.
        </p>
      ))}
      {question ? (
        <p class="govuk-body" role="status">
          {capital(countOf(result.entries.length, 'result'))}
          {kinds.length > 1 ? ': ' : null}
          {kinds.length > 1
            ? kinds.map(([name, count], index) => (
                <>
                  {index > 0 ? ', ' : null}
                  <a class="govuk-link" href={own({ kind: name })}>
                    {countOf(count, ...kindWords[name])}
                  </a>
                </>
              ))
            : null}
          {kind ? (
            <>
              .{' '}
              <a class="govuk-link" href={own({ kind: null })}>
                Show all kinds
              </a>
            </>
          ) : null}
        </p>
      ) : null}
      {question && result.entries.length === 0 ? (
        <Empty text="Nothing in the plan at this date holds all of these words. Try fewer words, or another date." />
      ) : null}
      <ol class="los-results">
        {paging.rows.map((entry) => (
          <Result key={entry.path} entry={entry} words={result.words} view={view} at={at} />
        ))}
      </ol>
      <PagesOf paging={paging} href={(page) => own({ page })} />
    </PlanFrame>
  );
}

type ResultProps = { entry: SearchEntry; words: string[]; view: PlanView; at: Standpoint };

function Result({ entry, words, view, at }: ResultProps) {
  const href = entry.inPlan ? at.planHref(entry.path) : at.href(entry.path);
  const { areaName } = planIndex(view);
  const where = [capital(kindWords[entry.kind][0]), entry.areaId === null ? '' : areaName(entry.areaId)];
  return (
    <li>
      <a class="govuk-link" href={href}>
        <Highlighted text={entry.name || excerpt(entry.text, words, 90)} words={words} />
      </a>
      <span class="los-results__where">{listInWords(where.filter(Boolean), 'in')}</span>
      {entry.name && entry.text ? (
        <p class="govuk-body-s">
          <Highlighted text={excerpt(entry.text, words, 220)} words={words} />
        </p>
      ) : null}
    </li>
  );
}

/** The part of a long text around the first word found. */
function excerpt(text: string, words: string[], most: number): string {
  if (text.length <= most) return text;
  const found = Math.max(
    0,
    Math.min(...words.map((word) => plain(text).indexOf(word)).filter((at) => at >= 0), text.length),
  );
  const from = found >= text.length ? 0 : Math.max(0, found - most / 3);
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1;
  const end = start + most >= text.length ? text.length : text.lastIndexOf(' ', start + most);
  return `${start > 0 ? '…' : ''}${text.slice(start, Math.max(end, start + 1))}${end < text.length ? '…' : ''}`;
}
