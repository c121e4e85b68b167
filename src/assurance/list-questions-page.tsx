import { inWords } from '../methods/calendar.ts';
import {
  capital,
  countOf,
  planIndex,
  PlanFrame,
  PlanSwitch,
  datedTitle,
  type PlanView,
  type Standpoint,
} from '../plan/index.ts';
import {
  DataTable,
  DownloadLinks,
  Empty,
  FilterForm,
  Select,
  Stats,
  Tag,
  type Column,
} from '../platform/web/ui/index.ts';
import { AboutLinks, ShortSays } from './question-parts.tsx';
import { ageOf, ages, isFiltered, statuses, type QuestionFilter } from './question-filter.ts';
import type { Question } from './questions-at.ts';
import { ruleById } from './rules/index.ts';

type Props = {
  view: PlanView;
  at: Standpoint;
  plans: { id: number; title: string }[];
  all: Question[];
  shown: Question[];
  filter: QuestionFilter;
  /** Posts the visitor holds. */
  mine: ReadonlySet<number>;
  everything: boolean;
};

/** Rows shown of one kind before a link to the rest. */
const few = 10;

export function QuestionsPage(props: Props) {
  const { view, at, plans, all, shown, filter } = props;
  const groups = [...Map.groupBy(shown, (question) => question.rule).values()];
  const query = { ...filter, status: filter.status === 'open' ? '' : filter.status };
  const file = (format: string) => at.planHref('questions', { ...query, format });
  return (
    <PlanFrame view={view} at={at} title={datedTitle('Questions', at)} caption={view.title} current="questions">
      <PlanSwitch plans={plans} current={view.id} page="questions" />
      <p class="govuk-body-l">
        Where what is claimed and what the dates, the evidence or other words say do not agree. Nothing is changed by a
        question: it stays until someone answers it, and the answer is kept.
      </p>
      <Counts {...props} />
      <Filters {...props} />
      {shown.length === 0 ? (
        <Empty text={all.length === 0 ? 'There are no questions.' : 'No question fits these filters.'} />
      ) : null}
      {groups.map((list) => (
        <Group key={list[0]?.rule} list={list} {...props} />
      ))}
      {shown.length > 0 ? (
        <DownloadLinks
          items={[
            { format: 'CSV', href: file('csv'), what: 'these questions' },
            { format: 'Excel', href: file('xlsx'), what: 'these questions' },
          ]}
        />
      ) : null}
    </PlanFrame>
  );
}

function Counts({ view, at, all, mine }: Props) {
  const open = all.filter((question) => question.status === 'open');
  const old = open.filter((question) => ageOf(question, view.asAt) === 'old');
  const own = open.filter((question) => question.to.postId !== null && mine.has(question.to.postId));
  const first = own[0];
  return (
    <Stats
      label="Questions in numbers"
      items={[
        {
          label: 'Open',
          value: open.length,
          href: at.planHref('questions'),
          tone: open.length > 0 ? 'attention' : 'good',
        },
        ...(first
          ? [
              {
                label: `Asked of you as ${first.to.words}`,
                value: own.length,
                href: at.planHref('questions', { to: first.to.words }),
              },
            ]
          : []),
        { label: 'More than three months old', value: old.length, href: at.planHref('questions', { age: 'old' }) },
        { label: 'Answered', value: all.length - open.length, href: at.planHref('questions', { status: 'answered' }) },
      ]}
    />
  );
}

function Filters({ view, at, all, shown, filter }: Props) {
  const { areaName } = planIndex(view);
  const choices = (name: string, label: string, options: [value: string, text: string][], chosen: string) => (
    <Select
      id={`filter-${name}`}
      name={name}
      label={{ text: label }}
      items={options.map(([value, text]) => ({ value, text, selected: value === chosen }))}
    />
  );
  // Counts are of the status shown, so that they agree with what a choice then lists.
  const counted = (key: (question: Question) => string, chosen: string) =>
    [...Map.groupBy(all, key)]
      .map(([value, list]) => {
        const count = list.filter(({ status }) => filter.status === 'all' || status === filter.status).length;
        return { value, title: list[0]?.title ?? value, count };
      })
      .filter(({ value, count }) => value !== '' && (count > 0 || value === chosen));
  const areas = view.areas.filter((area) => all.some((question) => question.areaIds.includes(area.id)));
  return (
    <FilterForm
      action={`/plan/${view.id}/questions`}
      legend="Show questions"
      result={`${capital(countOf(shown.length, 'question'))} of ${all.length}`}
      clearHref={isFiltered(filter) ? at.planHref('questions') : undefined}
    >
      {at.isToday ? null : <input type="hidden" name="as-at" value={at.asAt} />}
      {filter.action === null ? null : <input type="hidden" name="action" value={String(filter.action)} />}
      {choices(
        'rule',
        'What is the matter',
        [
          ['', 'Anything'],
          ...counted((one) => one.rule, filter.rule).map(({ value, title, count }): [string, string] => [
            value,
            `${title} (${count})`,
          ]),
        ],
        filter.rule,
      )}
      {choices(
        'area',
        'Area',
        [['', 'Any area'], ...areas.map((area): [string, string] => [String(area.id), areaName(area.id)])],
        String(filter.area ?? ''),
      )}
      {choices(
        'to',
        'Who should answer',
        [
          ['', 'Anyone'],
          ...counted((one) => one.to.words, filter.to)
            .sort((a, b) => a.value.localeCompare(b.value))
            .map(({ value, count }): [string, string] => [value, `${value} (${count})`]),
        ],
        filter.to,
      )}
      {choices(
        'status',
        'Status',
        Object.entries(statuses).map(([value, text]) => [value, capital(text)]),
        filter.status,
      )}
      {choices(
        'age',
        'For how long',
        [['', 'Any time'], ...Object.entries(ages).map(([value, text]): [string, string] => [value, capital(text)])],
        filter.age,
      )}
    </FilterForm>
  );
}

function Group({ list, at, filter, everything }: Props & { list: Question[] }) {
  const first = list[0];
  if (!first) return null;
  const whole = everything || filter.rule !== '' || list.length <= few + 2;
  const rows = whole ? list : list.slice(0, few);
  const because = ruleById(first.rule)?.because;
  const answered = list.some((question) => question.status === 'answered');
  const columns: Column<Question>[] = [
    { key: 'about', heading: 'About', width: 'medium', cell: (question) => <AboutLinks question={question} at={at} /> },
    { key: 'says', heading: 'What is said', width: 'wide', cell: (question) => <ShortSays question={question} /> },
    { key: 'to', heading: 'Who should answer', cell: (question) => question.to.words },
    { key: 'since', heading: 'Since', nowrap: true, cell: (question) => inWords(question.since) },
    ...(answered
      ? [{ key: 'status', heading: 'Status', cell: (question: Question) => <Status question={question} /> }]
      : []),
    { key: 'open', heading: 'Question', headingHidden: true, cell: (question) => <OpenLink question={question} /> },
  ];
  return (
    <section class="los-section" aria-labelledby={`rule-${first.rule}`}>
      <h2 class="govuk-heading-m" id={`rule-${first.rule}`}>
        {first.title} <span class="los-count">{list.length}</span>
      </h2>
      <p class="govuk-body">
        <strong>{first.asks}</strong> {because}
      </p>
      <DataTable
        caption={`${first.title}: ${countOf(rows.length, 'question')}`}
        captionHidden
        columns={columns}
        rows={rows}
      />
      {whole ? null : (
        <p class="govuk-body">
          <a
            class="govuk-link"
            href={at.planHref('questions', {
              ...filter,
              status: filter.status === 'open' ? '' : filter.status,
              rule: first.rule,
            })}
          >
            All {list.length} of these questions
          </a>
        </p>
      )}
    </section>
  );
}

function Status({ question }: { question: Question }) {
  return question.status === 'answered' ? (
    <Tag text="Answered" classes="govuk-tag--green" />
  ) : (
    <Tag text="Open" classes="govuk-tag--yellow" />
  );
}

function OpenLink({ question }: { question: Question }) {
  if (question.id === null) return <>Not asked at the time</>;
  return (
    <a class="govuk-link" href={`/questions/${question.id}`}>
      {question.status === 'open' ? 'Answer' : 'See answer'}
      <span class="govuk-visually-hidden">
        {' '}
        the question about{' '}
        {question.about
          .slice(0, 3)
          .map((about) => about.ref)
          .join(', ')}
      </span>
    </a>
  );
}
