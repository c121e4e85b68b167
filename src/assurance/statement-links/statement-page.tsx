import { inWords } from '../../methods/calendar.ts';
import { capital, type PlanView, type Standpoint } from '../../plan/index.ts';
import { Button, Empty, PageHeading, PostForm, Quote, Section } from '../../platform/web/ui/index.ts';
import { documentName, wordsFor } from '../outside-quotations.ts';
import { choiceValue, type Choice, type Collision } from './decide-links.ts';
import { itemName, type ItemName } from './item-names.ts';
import { Choose, Collisions, StateTag, whyInWords } from './link-parts.tsx';
import type { Decision } from './link-queries.ts';
import { kindsOf, type Said } from './outside.ts';
import { toneInWords } from './tone-words.ts';

type Props = {
  view: PlanView;
  at: Standpoint;
  said: Said;
  history: Decision[];
  /** Kept threads it lies in. */
  threads: { id: number; name: string }[];
  find: string;
  found: ItemName[];
  mayDecide: boolean;
  mayRead: boolean;
  collisions: Collision[];
  kept: Choice[];
  csrf: string;
};

/** One sentence, what of the plan it is about, and who decided so. */
export function StatementPage(props: Props) {
  const { view, at, said, mayDecide, mayRead, collisions, csrf } = props;
  const { statement, source, on, links, refused } = said;
  const marked = source.handling !== 'OFFICIAL';
  const all = [
    ...links.map((link) => ({ ...link, isRefused: false })),
    ...refused.map((one) => ({ ...one, isRefused: true })),
  ];
  return (
    <>
      <PageHeading text="What this sentence is about" caption={documentName({ title: source.title, on })} />
      <Quote
        text={wordsFor(statement.text, marked, mayRead)}
        where={`${statement.place} of ${source.title}`}
        href={`/sources/${source.id}`}
      />
      <p class="govuk-body">
        {toneInWords(statement)}
        {statement.section ? `. Under “${wordsFor(statement.section, marked, mayRead)}”.` : '.'}{' '}
        <a class="govuk-link" href={`/sources/${source.id}/statements`}>
          {mayDecide ? 'Say how it judges' : 'How all of it judges'}
        </a>
      </p>
      {props.threads.map((thread) => (
        <p key={thread.id} class="govuk-body">
          It has come round again: it lies in the thread{' '}
          <a class="govuk-link" href={at.href(`/threads/${thread.id}`)}>
            {thread.name}
          </a>
          .
        </p>
      ))}
      {collisions.length > 0 ? <Collisions collisions={collisions} view={view} all={[said]} mayRead={mayRead} /> : null}
      <Section id="about" title="In the plan" count={links.length}>
        {all.length === 0 ? <Empty text="Nothing in the plan is like it, and nobody has linked it." /> : null}
        <Maybe form={mayDecide && all.length > 0} csrf={csrf}>
          <ul class="govuk-list">
            {all.map((one) => {
              const item = itemName(view, one.kind, one.itemId);
              if (!item) return null;
              const state = one.isRefused ? 'refused' : 'state' in one ? one.state : 'refused';
              return (
                <li key={one.itemId} class="los-sentence__link">
                  <span>
                    {mayDecide ? (
                      <Choose
                        said={said}
                        itemId={one.itemId}
                        state={state}
                        name={item.name}
                        kept={props.kept}
                        collisions={collisions}
                      />
                    ) : (
                      <StateTag state={state} />
                    )}{' '}
                    <a class="govuk-link" href={at.href(item.href)}>
                      {item.name}
                    </a>
                    <span class="los-under"> {item.under}</span>
                  </span>
                  <span class="los-sentence__because">
                    {'state' in one
                      ? whyInWords(one)
                      : `Said wrong by ${one.decision.by ?? 'somebody'} on ${inWords(one.decision.on)}`}
                  </span>
                </li>
              );
            })}
          </ul>
        </Maybe>
      </Section>
      {mayDecide ? <ByHand {...props} /> : null}
      <History {...props} />
    </>
  );
}

function Maybe({ form, csrf, children }: { form: boolean; csrf: string; children: preact.ComponentChildren }) {
  return form ? (
    <PostForm csrfToken={csrf}>
      {children}
      <Button text="Keep what I chose" preventDoubleClick />
    </PostForm>
  ) : (
    <>{children}</>
  );
}

/** Anything else of the plan, found by its words. */
function ByHand({ said, find, found, csrf, history }: Props) {
  const statementId = said.statement.id;
  const seen = (itemId: number) => history.find((one) => one.itemId === itemId)?.id ?? 0;
  return (
    <Section id="by-hand" title="About something else">
      <form method="get" class="los-filter">
        <div class="govuk-form-group">
          <label class="govuk-label" for="find">
            Words of the action, finding, measure or area
          </label>
          <input class="govuk-input govuk-input--width-20" id="find" name="find" value={find} />{' '}
          <button class="los-small-button" type="submit">
            Find
          </button>
        </div>
      </form>
      {find && found.length === 0 ? <p class="govuk-body">Nothing else in the plan has all these words.</p> : null}
      {found.length > 0 ? (
        <PostForm csrfToken={csrf}>
          <fieldset class="govuk-fieldset">
            <legend class="govuk-fieldset__legend">The sentence is about</legend>
            <div class="govuk-checkboxes govuk-checkboxes--small">
              {found.map((item) => (
                <div key={item.id} class="govuk-checkboxes__item">
                  <input
                    class="govuk-checkboxes__input"
                    id={`item-${item.id}`}
                    type="checkbox"
                    name="link"
                    value={choiceValue({ statementId, itemId: item.id, seen: seen(item.id), what: 'confirmed' })}
                  />
                  <label class="govuk-label govuk-checkboxes__label" for={`item-${item.id}`}>
                    {item.name} <span class="los-under">{item.under}</span>
                  </label>
                </div>
              ))}
            </div>
          </fieldset>
          <Button text="Link what is ticked" preventDoubleClick />
        </PostForm>
      ) : null}
    </Section>
  );
}

const done = {
  confirmed: 'said it is about',
  refused: 'said it is not about',
  undone: 'took back the decision on',
} as const;

function History({ history, view }: Props) {
  if (history.length === 0) return null;
  const kinds = kindsOf(view);
  return (
    <Section id="history" title="Who decided" count={history.length}>
      <ul class="govuk-list govuk-list--bullet">
        {history.map((one) => {
          const kind = kinds.get(one.itemId);
          const name = kind ? itemName(view, kind, one.itemId)?.name : null;
          return (
            <li key={one.id}>
              {inWords(one.on)}: {capital(one.by ?? 'somebody')} {done[one.what]} “
              {name ?? 'an item no longer in the plan'}”{one.because ? ` (${one.because})` : ''}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
