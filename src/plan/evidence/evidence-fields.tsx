import { DateField } from '../../platform/web/date-field.tsx';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import { FileUpload, Input, Radios, Textarea } from '../../platform/web/ui/index.ts';
import { filesTaken } from './recognise-file.ts';

type Props = { form?: FormValues; errors?: FieldError[] | undefined };

/** What is asked about one piece of evidence, inside any form. The form must send files. */
export function EvidenceFields({ form, errors }: Props) {
  const chosen = form?.one('evidence-kind');
  return (
    <>
      <Radios
        name="evidence-kind"
        idPrefix="evidence-kind"
        fieldset={{ legend: { text: 'What kind of evidence is it?', classes: 'govuk-fieldset__legend--s' } }}
        errorMessage={errorFor(errors, 'evidence-kind')}
        items={[
          {
            value: 'file',
            text: 'A file',
            checked: chosen === 'file',
            conditional: { html: <FileFields form={form} errors={errors} /> },
          },
          {
            value: 'link',
            text: 'A link',
            checked: chosen === 'link',
            conditional: {
              html: (
                <Input
                  id="evidence-url"
                  name="evidence-url"
                  type="url"
                  label={{ text: 'Address' }}
                  value={form?.one('evidence-url')}
                  errorMessage={errorFor(errors, 'evidence-url')}
                />
              ),
            },
          },
          {
            value: 'note',
            text: 'A note',
            checked: chosen === 'note',
            conditional: {
              html: (
                <Textarea
                  id="evidence-note"
                  name="evidence-note"
                  rows="4"
                  label={{ text: 'Note' }}
                  hint={{ text: 'What was seen or said, where, and by whom. Do not name a child.' }}
                  value={form?.one('evidence-note')}
                  errorMessage={errorFor(errors, 'evidence-note')}
                />
              ),
            },
          },
        ]}
      />
      <Input
        id="evidence-title"
        name="evidence-title"
        label={{ text: 'What is the evidence?', classes: 'govuk-label--s' }}
        hint={{ text: 'For example, “Audit of 20 care plans, April”' }}
        value={form?.one('evidence-title')}
        errorMessage={errorFor(errors, 'evidence-title')}
      />
      <DateField
        name="evidence-relates"
        legend="What date does it relate to?"
        hint="The day of the audit, meeting or visit, not the day you add it here."
        form={form}
        errors={errors}
      />
      <DateField
        name="evidence-expires"
        legend="When does it stop being good evidence? (optional)"
        hint="After that day it no longer supports a claim."
        form={form}
        errors={errors}
      />
    </>
  );
}

function FileFields({ form, errors }: Props) {
  const child = form?.one('evidence-child');
  return (
    <>
      <FileUpload
        id="evidence-file"
        name="evidence-file"
        label={{ text: 'Choose a file' }}
        hint={{ text: `${filesTaken}, up to 20 MB` }}
        errorMessage={errorFor(errors, 'evidence-file')}
      />
      <Radios
        name="evidence-child"
        idPrefix="evidence-child"
        classes="govuk-radios--small govuk-radios--inline"
        fieldset={{ legend: { text: 'Could anyone recognise a child in the file?' } }}
        hint={{ text: 'If so, only people who give evidence here can open it. Every opening is logged either way.' }}
        errorMessage={errorFor(errors, 'evidence-child')}
        items={[
          { value: 'yes', text: 'Yes', checked: child === 'yes' },
          { value: 'no', text: 'No', checked: child === 'no' },
        ]}
      />
    </>
  );
}
