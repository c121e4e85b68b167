import { DateField } from '../../platform/web/date-field.tsx';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import { Button, Checkboxes, FileUpload, PageHeading, PostForm, TwoThirds } from '../../platform/web/ui/index.ts';

type Props = { csrf: string; form?: FormValues; errors?: FieldError[] };

export function NewReturnPage({ csrf, form, errors }: Props) {
  const again = errorFor(errors, 'again');
  return (
    <TwoThirds>
      <PageHeading text="Load a return" />
      <p class="govuk-body">
        Ofsted’s Annex A, as your case system makes it: one workbook, or a CSV file for each list. Nothing is loaded
        before you have seen what the checks found.
      </p>
      <PostForm action="/returns/new" csrfToken={csrf} upload>
        <FileUpload
          id="files"
          name="files"
          multiple
          label={{ text: 'Which files?', classes: 'govuk-label--s' }}
          hint={{ text: 'A workbook (.xlsx), or CSV files named list_1.csv to list_11.csv, chosen together.' }}
          errorMessage={errorFor(errors, 'files')}
        />
        <DateField
          name="as-at"
          legend="Which day is the return as at?"
          hint="For example, 31 10 2025"
          form={form}
          errors={errors}
        />
        {again ? (
          <Checkboxes
            idPrefix="again"
            name="again"
            fieldset={{ legend: { text: 'Load the same files again?', classes: 'govuk-fieldset__legend--s' } }}
            errorMessage={again}
            items={[{ value: 'yes', text: 'Yes, load them again' }]}
          />
        ) : null}
        <Button text="Read and check it" preventDoubleClick />
      </PostForm>
    </TwoThirds>
  );
}
