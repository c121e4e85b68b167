import { inWords } from '../../methods/calendar.ts';
import { listInWords } from '../../plan/index.ts';
import { DateField } from '../../platform/web/date-field.tsx';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import {
  Button,
  Checkboxes,
  Details,
  Empty,
  Facts,
  InsetText,
  Input,
  PageHeading,
  Paragraphs,
  PostForm,
  Radios,
  Section,
  Textarea,
} from '../../platform/web/ui/index.ts';
import { firstWords } from '../compliance/notice-parts.tsx';
import type { PlanItem } from '../compliance/plan-texts.ts';
import type { Suggestion } from '../compliance/suggest-for-text.ts';
import type { Advice } from './advice-queries.ts';
import { adviceKinds, responsePositions } from './response-words.ts';

type Props = {
  advice: Advice;
  items: ReadonlyMap<number, PlanItem>;
  suggested: Suggestion[];
  mayEdit: boolean;
  mayWithdraw: boolean;
  today: string;
  errors: FieldError[];
  typed: FormValues | null;
  csrf: string;
};

export function AdvicePage(props: Props) {
  const { advice, items, suggested, mayEdit, mayWithdraw, errors, csrf } = props;
  const place = `/adviser/${advice.id}`;
  return (
    <>
      <PageHeading text={`${adviceKinds[advice.kind]} of ${inWords(advice.on)}`} caption="Adviser’s log" />
      {advice.withdrawnBecause ? <InsetText text={`This record was withdrawn: ${advice.withdrawnBecause}`} /> : null}
      <Paragraphs text={advice.said} />
      <Facts
        facts={[
          ['Given by', advice.givenBy],
          ['Where', advice.occasion],
          ['Theme', advice.theme],
          [
            'Document',
            advice.sourceId === null ? null : (
              <a class="govuk-link" href={`/sources/${advice.sourceId}`}>
                The document it stands in
              </a>
            ),
          ],
          ['Recorded by', advice.who],
        ]}
      />
      <Section id="answers" title="The council’s answer">
        {advice.responses.length === 0 ? <Empty text="The council has not answered yet." /> : null}
        <ul class="govuk-list govuk-list--spaced">
          {advice.responses.map((one) => (
            <li key={one.id}>
              <strong>{responsePositions[one.position].text}</strong>, {inWords(one.on)}
              {one.who ? `, recorded by ${one.who}` : ''}
              <div class="los-lines">{one.said}</div>
            </li>
          ))}
        </ul>
        {mayEdit ? <RespondForm {...props} /> : null}
      </Section>
      <Section id="items" title="In the plan">
        {advice.links.length === 0 ? <Empty text="It is not joined to anything in the plan." /> : null}
        <ul class="govuk-list">
          {advice.links.map(({ id, itemId }) => {
            const item = items.get(itemId);
            return (
              <li key={id}>
                {item ? (
                  <>
                    <a class="govuk-link" href={item.path}>
                      {item.name}
                    </a>
                    : {firstWords(item.text)} ({item.standing})
                  </>
                ) : (
                  `Item ${itemId}, not in the plan now`
                )}
                {mayEdit ? (
                  <PostForm csrfToken={csrf} action={`${place}/join`}>
                    <input type="hidden" name="part" value={id} />
                    <Button
                      text="Take apart"
                      classes="govuk-button--secondary los-button-small"
                      attributes={{ 'aria-label': `Take apart from ${item?.name ?? `item ${itemId}`}` }}
                    />
                  </PostForm>
                ) : null}
              </li>
            );
          })}
        </ul>
        {mayEdit && suggested.length > 0 ? (
          <PostForm csrfToken={csrf} action={`${place}/join`}>
            <Checkboxes
              name="item"
              idPrefix="item"
              classes="govuk-checkboxes--small"
              fieldset={{ legend: { text: 'Suggested by the wording', classes: 'govuk-fieldset__legend--s' } }}
              errorMessage={errorFor(errors, 'item')}
              items={suggested.map(({ item, shared }) => ({
                value: String(item.id),
                text: `${item.name}: ${firstWords(item.text, 200)}`,
                hint: { text: `Both speak of ${listInWords(shared.slice(0, 8))}.` },
              }))}
            />
            <Button text="Join those ticked" classes="los-button-small" />
          </PostForm>
        ) : null}
      </Section>
      {mayWithdraw ? (
        <Details summaryText="Withdraw this record" open={errorFor(errors, 'because') !== undefined}>
          <PostForm csrfToken={csrf} action={`${place}/withdraw`}>
            <Input
              id="because"
              name="because"
              label={{ text: 'Why is it wrong?' }}
              errorMessage={errorFor(errors, 'because')}
            />
            <Button text="Withdraw it" classes="govuk-button--secondary los-button-small" />
          </PostForm>
        </Details>
      ) : null}
    </>
  );
}

function RespondForm({ advice, errors, typed, csrf, today }: Props) {
  const mine = typed?.has('answer') ? typed : null;
  return (
    <PostForm csrfToken={csrf} action={`/adviser/${advice.id}/respond`}>
      <Radios
        name="position"
        idPrefix="position"
        fieldset={{ legend: { text: 'What does the council answer?', classes: 'govuk-fieldset__legend--s' } }}
        value={mine?.one('position') ?? ''}
        errorMessage={errorFor(errors, 'position')}
        items={Object.entries(responsePositions).map(([name, { text }]) => ({ value: name, text }))}
      />
      <Textarea
        id="answer"
        name="answer"
        rows="3"
        label={{ text: 'What does it say, or what was done?', classes: 'govuk-label--s' }}
        value={mine?.one('answer') ?? ''}
        errorMessage={errorFor(errors, 'answer')}
      />
      <DateField name="on" legend="On what date?" form={mine ?? undefined} value={today} errors={errors} />
      <Button text="Keep this answer" preventDoubleClick />
    </PostForm>
  );
}
