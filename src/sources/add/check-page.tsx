import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import {
  Button,
  Checkboxes,
  Details,
  Input,
  PageHeading,
  PostForm,
  Section,
  Select,
  Textarea,
  WarningText,
} from '../../platform/web/ui/index.ts';
import { kindOf, kinds } from '../kinds/index.ts';
import { handlingMarks } from '../readers/facts.ts';
import { suggestedPublication } from '../keep/save-source.ts';
import { suggestedHandling } from '../keep/suggested-mark.ts';
import type { Source } from '../source-queries.ts';
import { Unplaced, Warnings } from '../screens/kept-text.tsx';
import type { SourceDraft } from './draft-queries.ts';
import { FactsForm } from './facts-form.tsx';

export type CheckView = {
  draft: SourceDraft;
  /** Documents of the same kind and date that are there already. */
  sameDate: Source[];
  errors: FieldError[];
  /** What was typed, when the page comes back. */
  typed: FormValues | null;
  csrf: string;
};

/** What was read of a document, to be put right and saved. */
export function CheckPage(view: CheckView) {
  const { draft, errors, typed, csrf } = view;
  const kind = kindOf(draft.facts.kind);
  return (
    <>
      <PageHeading text="Check what we read" caption={draft.name} />
      <PostForm csrfToken={csrf}>
        <Kind draft={draft} />
        <Warnings warnings={draft.facts.warnings} />
        <FactsForm kind={kind} facts={draft.facts} typed={typed} errors={errors} />
        <Unplaced unplaced={draft.facts.unplaced} />
        <Receipt {...view} />
        {view.sameDate.length > 0 ? <SameDate {...view} /> : null}
        <div class="govuk-button-group">
          <Button text="Save the document" name="do" value="save" preventDoubleClick />
          <Button text="Throw away" name="do" value="discard" classes="govuk-button--secondary" />
        </div>
      </PostForm>
    </>
  );
}

function Kind({ draft }: { draft: SourceDraft }) {
  const kind = kindOf(draft.facts.kind);
  const taken = draft.recognised.kind === draft.facts.kind;
  return (
    <Section id="kind" title={`This is ${kind.one}`}>
      {taken && draft.recognised.because.length > 0 ? (
        <>
          <p class="govuk-body">It was taken for that because:</p>
          <ul class="govuk-list govuk-list--bullet">
            {draft.recognised.because.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      ) : (
        <p class="govuk-body">You said so.</p>
      )}
      <div class="los-filter__fields los-import-target">
        <Select
          id="kind-choice"
          name="kind"
          label={{ text: 'It is something else' }}
          value={draft.facts.kind}
          items={kinds.map((one) => ({ value: one.kind, text: one.name }))}
        />
        <Button
          text="Read it again as that"
          name="do"
          value="reread"
          classes="govuk-button--secondary los-button-small"
        />
      </div>
    </Section>
  );
}

function Receipt({ draft, errors, typed }: CheckView) {
  const value = (name: string, suggested: string | null) => (typed?.has(name) ? typed.one(name) : (suggested ?? ''));
  const mark = suggestedHandling(draft.facts, draft.blocks);
  return (
    <Section id="receipt" title="When it came, and who may see it">
      <Input
        id="receivedOn"
        name="receivedOn"
        type="date"
        label={{ text: 'The council received it on', classes: 'govuk-label--s' }}
        hint={{ text: 'Statutory clocks run from this day. Leave it empty if nobody knows.' }}
        value={value('receivedOn', null)}
        classes="govuk-input--width-10"
        errorMessage={errorFor(errors, 'receivedOn')}
      />
      <Input
        id="publishedOn"
        name="publishedOn"
        type="date"
        label={{ text: 'It was published on', classes: 'govuk-label--s' }}
        hint={{ text: 'Kept apart from the day it was received. Leave it empty if it was not published.' }}
        value={value('publishedOn', suggestedPublication(draft.facts))}
        classes="govuk-input--width-10"
        errorMessage={errorFor(errors, 'publishedOn')}
      />
      <Select
        id="handling"
        name="handling"
        label={{ text: 'Handling mark', classes: 'govuk-label--s' }}
        hint={{
          text:
            mark === 'OFFICIAL'
              ? 'Anything but OFFICIAL keeps its words out of public pages, exports and reports.'
              : `The document itself asks for ${mark}. Anything but OFFICIAL keeps its words out of public pages, exports and reports.`,
        }}
        value={value('handling', mark)}
        items={handlingMarks.map((one) => ({ value: one, text: one }))}
        errorMessage={errorFor(errors, 'handling')}
      />
      {mark === 'OFFICIAL' ? null : (
        <Textarea
          id="handlingBecause"
          name="handlingBecause"
          rows="2"
          label={{ text: 'If you choose another mark: why?', classes: 'govuk-label--s' }}
          hint={{ text: 'Kept with the document.' }}
          value={value('handlingBecause', null)}
          errorMessage={errorFor(errors, 'handlingBecause')}
        />
      )}
    </Section>
  );
}

function SameDate({ sameDate, draft, errors, typed }: CheckView) {
  const { one, datedLabel } = kindOf(draft.facts.kind);
  return (
    <Section id="same-date-part" title="Is it there already?">
      <WarningText
        iconFallbackText="Warning"
        text={`There is ${one} of the same date already (${datedLabel.toLowerCase()}).`}
      />
      <ul class="govuk-list govuk-list--bullet">
        {sameDate.map((same) => (
          <li key={same.id}>
            <a class="govuk-link" href={`/sources/${same.id}`}>
              {same.title}
            </a>{' '}
            (document {same.id}, {same.name})
          </li>
        ))}
      </ul>
      <Checkboxes
        name="sameDate"
        idPrefix="sameDate"
        errorMessage={errorFor(errors, 'sameDate')}
        items={[
          {
            value: 'another',
            text: 'This is another document: keep both',
            checked: typed?.one('sameDate') === 'another',
          },
        ]}
      />
      <Details summaryText="What if it is a better copy of the same document?">
        <p class="govuk-body">
          Take the one that is there back first, with the reason, and then save this one. Nothing is lost: what was
          taken back can still be seen.
        </p>
      </Details>
    </Section>
  );
}
