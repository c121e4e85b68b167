import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError } from '../../platform/web/route.ts';
import { Button, Details, Textarea } from '../../platform/web/ui/index.ts';
import type { ClaimGap } from './rules.ts';

type Props = { gap: ClaimGap; reason: string; errors?: FieldError[] | undefined };

/** Why a claim of impact was stopped: exactly what is missing, and the three ways on. */
export function GapNotice({ gap, reason, errors }: Props) {
  return (
    <div class="los-gap" id="gap">
      <h2 class="govuk-heading-m">A claim is not evidence</h2>
      <p class="govuk-body">“{gap.word.word}” says the impact is shown. Nothing here shows it:</p>
      <ul class="govuk-list govuk-list--bullet">
        {gap.missing.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p class="govuk-body">Add evidence below and send it again, or:</p>
      {gap.offer ? (
        <>
          <Button
            text={`Send as “${gap.offer.word}” instead`}
            name="use-word"
            value={gap.offer.word}
            classes="govuk-button--secondary"
            preventDoubleClick
          />
          <p class="govuk-hint">{gap.offer.definition}</p>
        </>
      ) : null}
      <Details summaryText="Ask for it to stand without evidence" open={reason !== ''}>
        <Textarea
          id="override-reason"
          name="override-reason"
          rows="3"
          label={{ text: 'Why should it stand?' }}
          hint={{
            text: 'Someone else with authority decides. Your reason, and who agreed, are shown wherever the rating is.',
          }}
          value={reason}
          errorMessage={errorFor(errors, 'override-reason')}
        />
        <Button text="Ask for an override" name="do" value="ask-override" classes="govuk-button--secondary" />
      </Details>
    </div>
  );
}
