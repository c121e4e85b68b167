import { daysBetween, inWords } from '../../methods/calendar.ts';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError } from '../../platform/web/route.ts';
import { Button, Empty, Facts, Input, PageHeading, PostForm, Section, Tag } from '../../platform/web/ui/index.ts';
import { clinics } from '../clinics/definitions/index.ts';
import type { Owed } from './owed-queries.ts';

type Props = {
  owed: Owed[];
  holdsPost: boolean;
  today: string;
  errors: FieldError[];
  typed: { line: number; note: string };
  csrf: string;
};

export function OwedPage(props: Props) {
  const { owed, holdsPost, today } = props;
  const late = owed.filter(({ by }) => by !== null && by < today);
  const rest = owed.filter((one) => !late.includes(one));
  return (
    <>
      <PageHeading text="What you owe because of clinics" />
      {owed.length === 0 ? (
        <Empty
          text={
            holdsPost
              ? 'Your posts owe nothing because of a clinic.'
              : 'You hold no post, so nothing can be owed by you.'
          }
        />
      ) : null}
      {late.length > 0 ? (
        <Section id="late" title="Past its date" count={late.length}>
          <Items {...props} items={late} />
        </Section>
      ) : null}
      {rest.length > 0 ? (
        <Section id="to-come" title="To come" count={rest.length}>
          <Items {...props} items={rest} />
        </Section>
      ) : null}
    </>
  );
}

function Items({ items, today, errors, typed, csrf }: Props & { items: Owed[] }) {
  return (
    <>
      {items.map((one) => {
        const clinic = clinics.find(({ id }) => id === one.clinic);
        const late = one.by !== null && one.by < today ? daysBetween(one.by, today) : 0;
        return (
          <div key={one.lineId} class="govuk-summary-card">
            <div class="govuk-summary-card__title-wrapper">
              <h3 class="govuk-summary-card__title">
                {one.child}: {clinic?.name ?? one.clinic}
              </h3>
            </div>
            <div class="govuk-summary-card__content">
              <p class="govuk-body">{one.decision}</p>
              <Facts
                facts={[
                  [
                    'By',
                    one.by === null ? null : (
                      <>
                        {inWords(one.by)}{' '}
                        {late > 0 ? (
                          <Tag text={late === 1 ? 'A day late' : `${late} days late`} classes="govuk-tag--red" />
                        ) : null}
                      </>
                    ),
                  ],
                  ['Owed by', one.owner],
                  ['Decided', inWords(one.decidedOn)],
                  ['Carried over', one.rolled === 0 ? null : one.rolled === 1 ? 'Once' : `${one.rolled} times`],
                  ['Team', one.team],
                ]}
              />
              <PostForm csrfToken={csrf} action={`/clinics/owed/${one.lineId}`}>
                <Input
                  id={`note-${one.lineId}`}
                  name="note"
                  label={{ text: `What was done for ${one.child} (optional)` }}
                  value={typed.line === one.lineId ? typed.note : ''}
                  errorMessage={errorFor(errors, `note-${one.lineId}`)}
                />
                <Button text="It is done" classes="govuk-button--secondary" preventDoubleClick />
              </PostForm>
            </div>
          </div>
        );
      })}
    </>
  );
}
