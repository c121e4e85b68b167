// A form as the browser tests see it: every kind of field once, two of them with errors.
import {
  Button,
  CharacterCount,
  Checkboxes,
  DateInput,
  FileUpload,
  Input,
  PageHeading,
  PasswordInput,
  PostForm,
  Radios,
  Textarea,
} from '../../src/platform/web/ui/index.ts';

export function FormSample() {
  return (
    <PostForm csrfToken="a-token" upload>
      <PageHeading text="Update this action" caption="7.3 Review every pathway plan" />
      <Radios
        idPrefix="rating"
        name="rating"
        errorMessage={{ text: 'Choose a rating' }}
        fieldset={{ legend: { text: 'Rating', classes: 'govuk-fieldset__legend--m' } }}
        items={[
          { value: 'green', text: 'Green', hint: { text: 'On track to be done by its date' } },
          {
            value: 'blue',
            text: 'Blue',
            conditional: { html: <Input id="watch" name="watch" label={{ text: 'Watch until' }} /> },
          },
        ]}
      />
      <Textarea
        id="done"
        name="done"
        label={{ text: 'What was done' }}
        errorMessage={{ text: 'Say what was done this month' }}
        rows="3"
        value={'First line\n  second line'}
      />
      <CharacterCount
        id="difference"
        name="difference"
        label={{ text: 'What difference it made to children' }}
        maxlength="600"
        value=""
      />
      <DateInput
        id="relates"
        namePrefix="relates"
        hint={{ text: 'For example, 27 3 2025' }}
        fieldset={{ legend: { text: 'Date the evidence relates to' } }}
      />
      <FileUpload id="file" name="file" label={{ text: 'Evidence' }} javascript />
      <Checkboxes
        name="shown"
        fieldset={{ legend: { text: 'What it shows' } }}
        items={[
          { value: 'practice', text: 'Practice' },
          { value: 'children', text: 'Children and families' },
        ]}
      />
      <PasswordInput id="password" name="password" label={{ text: 'Password' }} />
      <div class="govuk-button-group">
        <Button text="Save" preventDoubleClick />
        <Button text="Save as a draft" classes="govuk-button--secondary" />
        <Button text="Close the action" classes="govuk-button--warning" />
        <a class="govuk-link" href="/plan">
          Cancel
        </a>
      </div>
    </PostForm>
  );
}
