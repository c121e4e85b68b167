import { inWords } from '../methods/calendar.ts';
import { errorFor } from '../platform/web/parse-form.ts';
import type { FieldError } from '../platform/web/route.ts';
import { Button, InsetText, PageHeading, PostForm, SummaryList, Textarea } from '../platform/web/ui/index.ts';
import { AboutList, aboutInWords, AllSays } from './question-parts.tsx';
import type { QuestionEvent, StoredQuestion } from './question-queries.ts';
import type { Rule } from './rule.ts';

type Props = {
  question: StoredQuestion;
  events: QuestionEvent[];
  /** Who holds the post that should answer, today. */
  holder: string | null;
  rule: Rule | undefined;
  mayAnswer: boolean;
  written: string;
  errors: FieldError[];
  csrf: string;
};

export function AnswerQuestionPage(props: Props) {
  const { question, rule, mayAnswer } = props;
  return (
    <>
      <PageHeading
        text={`${rule?.title ?? 'Question'}: ${aboutInWords(question.about)}`}
        caption={`Question ${question.id}`}
      />
      {question.state === 'gone' ? (
        <InsetText
          text={`This has not been so since ${inWords(question.gone_on ?? question.since)}. The question and what was answered are kept.`}
        />
      ) : null}
      <p class="govuk-body-l">{rule?.asks}</p>
      <h2 class="govuk-heading-m">What disagrees</h2>
      <AllSays says={question.says} />
      {rule ? <p class="govuk-body">Why it is asked: {rule.because}</p> : null}
      <SummaryList rows={facts(props)} />
      {question.answer !== null && question.state !== 'open' ? <Answer question={question} /> : null}
      {mayAnswer && question.state !== 'gone' ? <AnswerForm {...props} /> : null}
      <h2 class="govuk-heading-m" id="history">
        History
      </h2>
      <ol class="govuk-list los-history">
        {props.events.map((event) => (
          <li key={event.id}>
            <Event event={event} />
          </li>
        ))}
      </ol>
    </>
  );
}

const states = { open: 'Open', answered: 'Answered', gone: 'No longer so' };

function facts({ question, holder }: Props) {
  const who =
    question.to_post === null ? question.to_words : `${question.to_words} (${holder ?? 'nobody holds this post'})`;
  const row = (key: string, text: string) => ({ key: { text: key }, value: { text } });
  return [
    { key: { text: 'About' }, value: { html: <AboutList about={question.about} /> } },
    row('Who should answer', who),
    row('Since', inWords(question.since)),
    row('Status', states[question.state]),
  ];
}

function Answer({ question }: { question: StoredQuestion }) {
  return (
    <section aria-labelledby="answer-given">
      <h2 class="govuk-heading-m" id="answer-given">
        Answer
      </h2>
      <InsetText>
        <p class="govuk-body los-kept-lines">{question.answer}</p>
        <p class="govuk-body">
          {question.who ?? 'Someone'}
          {question.answered_on ? `, ${inWords(question.answered_on)}` : ''}
        </p>
      </InsetText>
    </section>
  );
}

function AnswerForm({ question, events, written, errors, csrf }: Props) {
  const again = question.state === 'answered';
  return (
    <PostForm csrfToken={csrf}>
      <input type="hidden" name="seen" value={String(events.length)} />
      <Textarea
        id="answer"
        name="answer"
        label={{ text: again ? 'Answer it anew' : 'Your answer', classes: 'govuk-label--m' }}
        hint={{
          text: again
            ? 'The answer above stays in the history.'
            : 'Say what is true and why. It is kept with your name, and shown in the report. Changing a rating or a date is done on the action itself.',
        }}
        rows="5"
        value={written}
        errorMessage={errorFor(errors, 'answer')}
      />
      <Button text={again ? 'Keep the new answer' : 'Keep answer'} />
    </PostForm>
  );
}

const happened = {
  opened: 'Asked',
  answered: 'Answered',
  reopened: 'Asked again, because the facts changed',
  gone: 'No longer so',
};

function Event({ event }: { event: QuestionEvent }) {
  return (
    <>
      <strong>{inWords(event.on_date)}</strong> {happened[event.what]}
      {event.who ? ` by ${event.who}` : ''}
      {event.words ? (
        <>
          : <span class="los-kept-lines">{event.words}</span>
        </>
      ) : null}
    </>
  );
}
