import type { FieldError, FormValues } from '../../platform/web/route.ts';
import { Button, Details } from '../../platform/web/ui/index.ts';
import { EvidenceFields } from '../evidence/evidence-fields.tsx';
import { EvidenceList } from '../evidence/evidence-list.tsx';
import type { Evidence } from '../evidence/evidence-queries.ts';

type Props = {
  evidence: Evidence[];
  today: string;
  typed?: FormValues;
  errors?: FieldError[] | undefined;
  /** A claim was stopped for want of evidence. */
  wanted: boolean;
};

/** The evidence an action has, and a place to add a piece without leaving the update. */
export function EvidencePart({ evidence, today, typed, errors, wanted }: Props) {
  const standing = evidence.filter((one) => one.withdrawn_at === null);
  const started = typed !== undefined && (typed.one('evidence-kind') !== '' || typed.one('evidence-title') !== '');
  return (
    <>
      <h2 class="govuk-heading-m">Evidence</h2>
      <EvidenceList evidence={standing} today={today} empty="No evidence is attached to this action yet." />
      <Details
        summaryText="Add a piece of evidence"
        open={wanted || started || errors?.some((one) => one.field.startsWith('evidence'))}
      >
        <EvidenceFields form={typed} errors={errors} />
        <Button
          text="Add this evidence"
          name="do"
          value="add-evidence"
          classes="govuk-button--secondary"
          preventDoubleClick
        />
      </Details>
    </>
  );
}
