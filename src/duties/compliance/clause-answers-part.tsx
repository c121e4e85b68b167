import { inWords } from '../../methods/calendar.ts';
import { capital, countOf, listInWords } from '../../plan/index.ts';
import { errorFor } from '../../platform/web/parse-form.ts';
import {
  Button,
  Checkboxes,
  DataTable,
  Details,
  Empty,
  Input,
  PostForm,
  Section,
} from '../../platform/web/ui/index.ts';
import type { ClauseProps } from './clause-props.ts';
import type { Covered } from './coverage.ts';
import type { JoinedItem } from './load-compliance.ts';
import { firstWords, shownWords } from './notice-parts.tsx';

/** What answers a clause: items of the plan and bodies it is joined to, what the wording suggests, and the report it points to. */
export function AnswersPart(props: ClauseProps) {
  const { clause, at, may, csrf, errors, suggested, bodies } = props;
  const place = `/clauses/${clause.requirement.id}`;
  return (
    <Section id="answers" title="What answers it">
      <DataTable
        caption="What the clause is joined to"
        captionHidden
        rows={clause.items}
        empty={<Empty text="It is not joined to anything in the plan." />}
        columns={[
          {
            key: 'item',
            heading: 'Item',
            rowHeader: true,
            cell: ({ link, item }) =>
              item ? (
                <a class="govuk-link" href={at.href(item.path)}>
                  {item.name}
                </a>
              ) : (
                `Item ${link.itemId}`
              ),
          },
          {
            key: 'text',
            heading: 'What it is',
            width: 'wide',
            cell: ({ item }) => item?.text ?? 'It is not in the plan at this date.',
          },
          { key: 'standing', heading: 'How it stands', cell: ({ item }) => item?.standing ?? '' },
          {
            key: 'shown',
            heading: 'Evidence',
            cell: ({ item }) => (item ? shownWords(item.shown) : ''),
          },
          { key: 'since', heading: 'Joined', cell: since },
          ...(may.judge
            ? [
                {
                  key: 'part',
                  heading: 'Take apart',
                  headingHidden: true,
                  cell: ({ link }: JoinedItem) => (
                    <Part place={place} link={link.id} csrf={csrf} what={`item ${link.itemId}`} />
                  ),
                },
              ]
            : []),
        ]}
      />
      {clause.bodies.length > 0 ? (
        <ul class="govuk-list" aria-label="Bodies">
          {clause.bodies.map((one) => (
            <li key={one.id}>
              <strong>{one.body}</strong>, since {inWords(one.from)}
              {may.judge ? <Part place={place} link={one.id} csrf={csrf} what={one.body ?? ''} /> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {clause.coverage ? <Coverage {...props} coverage={clause.coverage} /> : null}
      {may.judge && suggested.length > 0 ? (
        <PostForm csrfToken={csrf} action={`${place}/join`}>
          <Checkboxes
            name="item"
            idPrefix="item"
            classes="govuk-checkboxes--small"
            fieldset={{ legend: { text: 'Suggested by the wording', classes: 'govuk-fieldset__legend--s' } }}
            hint={{ text: 'Tick those that answer the clause, or those that do not.' }}
            errorMessage={errorFor(errors, 'item')}
            items={suggested.map(({ item, shared }) => ({
              value: String(item.id),
              text: `${item.name}: ${firstWords(item.text, 200)}`,
              hint: { text: `Both speak of ${listInWords(shared.slice(0, 8))}. ${item.standing}.` },
            }))}
          />
          <div class="govuk-button-group">
            <Button text="Join those ticked" classes="los-button-small" />
            <Button
              text="Those ticked are no answer"
              name="do"
              value="refuse"
              classes="govuk-button--secondary los-button-small"
            />
          </div>
        </PostForm>
      ) : null}
      {may.judge ? (
        <Details
          summaryText="Join it to a body"
          open={bodies.length > 0 || errorFor(errors, 'other-body') !== undefined}
        >
          <PostForm csrfToken={csrf} action={`${place}/join`}>
            {bodies.length > 0 ? (
              <Checkboxes
                name="body"
                idPrefix="body"
                classes="govuk-checkboxes--small"
                fieldset={{ legend: { text: 'Bodies the clause names', classes: 'govuk-fieldset__legend--s' } }}
                items={bodies.map((one) => ({ value: one, text: one }))}
              />
            ) : null}
            <Input
              id="other-body"
              name="other-body"
              label={{ text: bodies.length > 0 ? 'Another body (optional)' : 'Which body?' }}
              hint={{ text: 'The board, committee or partnership that sees to it.' }}
              classes="govuk-!-width-two-thirds"
              errorMessage={errorFor(errors, 'other-body')}
            />
            <Button text="Join it" classes="govuk-button--secondary los-button-small" />
          </PostForm>
        </Details>
      ) : null}
    </Section>
  );
}

function since({ link }: JoinedItem) {
  const shared = link.shared.length > 0 ? ` Both speak of ${listInWords(link.shared.slice(0, 6))}.` : '';
  return `${inWords(link.from)}${link.who ? ` by ${link.who}` : ''}.${shared}`;
}

function Part({ place, link, csrf, what }: { place: string; link: number; csrf: string; what: string }) {
  return (
    <PostForm csrfToken={csrf} action={`${place}/part/${link}`}>
      <Button
        text="Take apart"
        classes="govuk-button--secondary los-button-small"
        attributes={{ 'aria-label': `Take apart from ${what}` }}
      />
    </PostForm>
  );
}

type CoverageProps = Pick<ClauseProps, 'at'> & { coverage: NonNullable<ClauseProps['clause']['coverage']> };

function Coverage({ coverage, at }: CoverageProps) {
  const { report, improvements } = coverage;
  const answered = improvements.filter((one) => one.answers.some(({ actions }) => actions > 0));
  return (
    <>
      <h3 class="govuk-heading-s">Improvements the report asks for</h3>
      <p class="govuk-body">
        The clause points to{' '}
        <a class="govuk-link" href={`/sources/${report.id}`}>
          {report.title}
        </a>
        . By their wording, {answered.length} of {countOf(improvements.length, 'improvement')} in it{' '}
        {answered.length === 1 ? 'has' : 'have'} an action in the plan. Nobody has confirmed these.
      </p>
      <DataTable<Covered>
        caption="How the plan answers each improvement"
        rows={improvements}
        rowTone={(one) => (one.answers.some(({ actions }) => actions > 0) ? undefined : 'attention')}
        empty={<Empty text="No list of improvements was read in that report." />}
        columns={[
          {
            key: 'text',
            heading: 'Improvement',
            rowHeader: true,
            width: 'wide',
            cell: (one) => `${one.text} (${one.place})`,
          },
          {
            key: 'answers',
            heading: 'In the plan',
            width: 'wide',
            cell: (one) =>
              one.answers.length === 0
                ? 'Nothing in the plan is worded like it'
                : one.answers.map((answer) => (
                    <div key={`${answer.kind}${answer.id}`}>
                      <a class="govuk-link" href={at.href(answer.path)}>
                        {capital(answer.kind)}
                      </a>
                      : {firstWords(answer.text, 90)}{' '}
                      <span class="los-under">
                        Both speak of {listInWords(answer.shared.slice(0, 5))}.{' '}
                        {answer.kind === 'action' ? '' : `${countOf(answer.actions, 'action')}.`}
                      </span>
                    </div>
                  )),
          },
        ]}
      />
    </>
  );
}
