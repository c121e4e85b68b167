import { countOf, listInWords } from '../../plan/index.ts';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError } from '../../platform/web/route.ts';
import { Button, Checkboxes, Empty, PageHeading, PostForm } from '../../platform/web/ui/index.ts';
import type { KeptRequirement, Source } from '../../sources/index.ts';
import { firstWords } from './notice-parts.tsx';
import type { Suggestion } from './suggest-for-text.ts';

export type Offered = { requirement: KeptRequirement; joined: number; offers: Suggestion[] };
type Props = { notice: Source; clauses: Offered[]; errors: FieldError[]; csrf: string };

export function LinkClausesPage({ notice, clauses, errors, csrf }: Props) {
  return (
    <>
      <PageHeading text="Join clauses to the plan" caption={notice.title} />
      <p class="govuk-body">
        These are suggested because they share telling words. Nothing is joined until you say so. Ticking is enough;
        what you leave stays suggested.
      </p>
      {clauses.length === 0 ? (
        <Empty text="There is nothing left to suggest. Each clause’s own page can join it to a body." />
      ) : (
        <PostForm csrfToken={csrf}>
          {clauses.map(({ requirement, joined, offers }, at) => (
            <Checkboxes
              key={requirement.id}
              name="join"
              idPrefix={at === 0 ? 'join' : `join-${requirement.id}`}
              classes="govuk-checkboxes--small"
              fieldset={{
                legend: {
                  text: `${requirement.clause}: ${firstWords(requirement.text, 240)}`,
                  classes: 'govuk-fieldset__legend--s',
                },
              }}
              hint={joined > 0 ? { text: `Joined to ${countOf(joined, 'thing', 'things')} already.` } : undefined}
              errorMessage={at === 0 ? errorFor(errors, 'join') : undefined}
              items={offers.map(({ item, shared }) => ({
                value: `${requirement.id}:${item.id}`,
                text: `${item.name}: ${firstWords(item.text, 200)}`,
                hint: { text: `Both speak of ${listInWords(shared.slice(0, 8))}.` },
              }))}
            />
          ))}
          <div class="govuk-button-group">
            <Button text="Join those ticked" preventDoubleClick />
            <Button text="Those ticked are no answer" name="do" value="refuse" classes="govuk-button--secondary" />
          </div>
        </PostForm>
      )}
    </>
  );
}
