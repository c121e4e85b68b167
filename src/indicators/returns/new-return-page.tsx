import { DateField } from '../../platform/web/date-field.tsx';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import { localLists } from '../../children/index.ts';
import {
  Button,
  Checkboxes,
  FileUpload,
  PageHeading,
  PostForm,
  Select,
  TwoThirds,
} from '../../platform/web/ui/index.ts';

type Props = { csrf: string; form?: FormValues; errors?: FieldError[] };

export function NewReturnPage({ csrf, form, errors }: Props) {
  const again = errorFor(errors, 'again');
  return (
    <TwoThirds>
      <PageHeading text="Load a return" />
      <p class="govuk-body">
        Ofsted’s Annex A as your case system makes it, the Standard Safeguarding Dataset, or one of the council’s own
        lists. Nothing is loaded before you have seen what the checks found.
      </p>
      <PostForm action="/returns/new" csrfToken={csrf} upload>
        <FileUpload
          id="files"
          name="files"
          multiple
          label={{ text: 'Which files?', classes: 'govuk-label--s' }}
          hint={{
            text: 'A workbook (.xlsx) without macros, or CSV files chosen together, or a zip of them: list_1.csv to list_11.csv, or ssd_person.csv and the other tables.',
          }}
          errorMessage={errorFor(errors, 'files')}
        />
        <Select
          id="list"
          name="list"
          label={{ text: 'Is it one of the council’s own lists?', classes: 'govuk-label--s' }}
          hint={{
            html: (
              <>
                They have{' '}
                <a class="govuk-link" href="/returns/templates">
                  templates
                </a>
                .
              </>
            ),
          }}
          items={[
            { value: '', text: 'No: an Annex A or the Standard Safeguarding Dataset' },
            ...localLists.map(({ name, title }) => ({
              value: name,
              text: title,
              selected: form?.one('list') === name,
            })),
          ]}
          errorMessage={errorFor(errors, 'list')}
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
