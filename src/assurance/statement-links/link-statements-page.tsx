import { inWords } from '../../methods/calendar.ts';
import { capital, countOf, type PlanView, type Standpoint } from '../../plan/index.ts';
import type { Paging } from '../../platform/web/paging.ts';
import { Button, Empty, FilterForm, PageHeading, PagesOf, PostForm, Select } from '../../platform/web/ui/index.ts';
import { documentName, wordsFor } from '../outside-quotations.ts';
import type { Choice, Collision } from './decide-links.ts';
import { itemName } from './item-names.ts';
import { Choose, Collisions, StateTag, whyInWords } from './link-parts.tsx';
import { linkStates, type LinkFilter } from './link-filter.ts';
import type { Outside, Said } from './outside.ts';
import { polarityWords, toneInWords } from './tone-words.ts';

type Props = {
  title: string;
  view: PlanView;
  at: Standpoint;
  outside: Outside;
  filter: LinkFilter;
  paging: Paging<Said>;
  mayDecide: boolean;
  mayRead: boolean;
  collisions: Collision[];
  kept: Choice[];
  csrf: string;
};

/** Sentences of documents received, each with its links and suggestions; all choices of a page are kept in one go. */
export function LinkStatementsPage(props: Props) {
  const { title, view, at, filter, paging, mayDecide, collisions, csrf } = props;
  const address = (page: string) => at.href('/statement-links', { ...filter, page });
  const list = (
    <>
      {paging.rows.map((said) => (
        <Sentence key={said.statement.id} said={said} {...props} />
      ))}
    </>
  );
  return (
    <>
      <PageHeading text={title} caption={view.title} />
      <p class="govuk-body">
        What a sentence may be about is suggested from the words both texts share, worked out here. A suggestion counts
        for nothing until somebody says it is right.
      </p>
      <Filters {...props} />
      {collisions.length > 0 ? <Collisions {...props} all={props.outside.said} /> : null}
      {paging.rows.length === 0 ? (
        <Empty
          text={
            props.outside.said.length === 0
              ? 'No document with sentences has been added yet.'
              : 'No sentence fits these filters.'
          }
        >
          {props.outside.said.length === 0 ? (
            <p class="govuk-body">
              <a class="govuk-link" href="/sources">
                Add an inspection report or a letter
              </a>
            </p>
          ) : null}
        </Empty>
      ) : mayDecide ? (
        <PostForm csrfToken={csrf}>
          {list}
          <Button text="Keep what I chose" preventDoubleClick />
        </PostForm>
      ) : (
        list
      )}
      <PagesOf paging={paging} href={address} />
    </>
  );
}

function Filters({ outside, filter, paging }: Props) {
  const choices = (name: keyof LinkFilter, label: string, options: [string, string][]) => (
    <Select
      id={`filter-${name}`}
      name={name}
      label={{ text: label }}
      items={options.map(([value, text]) => ({ value, text, selected: value === filter[name] }))}
    />
  );
  const tones: [string, string][] = [
    ...Object.entries(polarityWords),
    ['not improved', 'Not improved'],
    ['too early', 'Too early to say'],
    ['improved', 'Improved'],
  ];
  return (
    <FilterForm
      action="/statement-links"
      legend="Show sentences"
      result={`${capital(countOf(paging.total, 'sentence'))} of ${outside.said.length.toLocaleString('en-GB')}`}
      clearHref={filter.source || filter.tone || filter.state !== 'waiting' ? '/statement-links' : undefined}
    >
      {choices('state', 'Which', Object.entries(linkStates))}
      {choices('source', 'Document', [
        ['', 'Any document'],
        ...outside.sources
          .filter((source) => outside.said.some((said) => said.source.id === source.id))
          .map((source): [string, string] => [
            String(source.id),
            documentName({ title: source.title, on: source.dated }),
          ]),
      ])}
      {choices('tone', 'Judging', [['', 'Anything'], ...tones])}
    </FilterForm>
  );
}

function Sentence({ said, ...props }: Props & { said: Said }) {
  const { statement, source, on, links, refused } = said;
  const text = wordsFor(statement.text, source.handling !== 'OFFICIAL', props.mayRead);
  return (
    <section class="los-section los-sentence" aria-labelledby={`said-${statement.id}`}>
      <h2 class="govuk-heading-s los-sentence__words" id={`said-${statement.id}`}>
        <a class="govuk-link govuk-link--no-visited-state" href={props.at.href(`/statement-links/${statement.id}`)}>
          {text}
        </a>
      </h2>
      <p class="govuk-body-s los-sentence__where">
        {statement.place} of {documentName({ title: source.title, on })}. {toneInWords(statement)}
      </p>
      {links.length + refused.length === 0 ? <p class="govuk-body-s">Nothing in the plan is like it.</p> : null}
      <ul class="govuk-list los-sentence__links">
        {[
          ...links.map((link) => ({ ...link, refused: false as const })),
          ...refused.map((one) => ({ ...one, refused: true as const })),
        ].map((one) => {
          const item = itemName(props.view, one.kind, one.itemId);
          if (!item) return null;
          const state = one.refused ? 'refused' : one.state;
          return (
            <li key={one.itemId} class="los-sentence__link">
              <span class="los-sentence__item">
                {props.mayDecide ? (
                  <Choose
                    said={said}
                    itemId={one.itemId}
                    state={state}
                    name={item.name}
                    kept={props.kept}
                    collisions={props.collisions}
                  />
                ) : (
                  <StateTag state={state} />
                )}{' '}
                <a class="govuk-link" href={props.at.href(item.href)}>
                  {item.name}
                </a>
                <span class="los-under"> {item.under}</span>
              </span>
              <span class="los-sentence__because">
                {one.refused
                  ? `Said wrong by ${one.decision.by ?? 'somebody'} on ${inWords(one.decision.on)}`
                  : whyInWords(one)}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
