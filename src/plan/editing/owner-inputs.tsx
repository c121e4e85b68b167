import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError } from '../../platform/web/route.ts';
import { Fieldset, Input } from '../../platform/web/ui/index.ts';
import type { Field } from './item-form.ts';

type Props = { field: Field; titles: string[]; posts: string[]; errors?: FieldError[] | undefined };

/** One box for each owner and two to spare. Each offers the posts there are as it is typed in, without a script. */
export function OwnerInputs({ field, titles, posts, errors }: Props) {
  const { name, label, hint } = field;
  const boxes = [...titles, '', ''];
  const list = `${name}-list`;
  return (
    <Fieldset legend={{ text: label, classes: 'govuk-fieldset__legend--s' }} describedBy={`${name}-hint`}>
      <div class="govuk-hint" id={`${name}-hint`}>
        {hint}
      </div>
      {boxes.map((title, index) => (
        <Input
          key={index}
          id={`${name}-${index + 1}`}
          name={name}
          label={{ text: index === 0 ? 'Lead owner' : `Owner ${index + 1} (optional)` }}
          value={title}
          attributes={{ list }}
          autocomplete="off"
          errorMessage={index === 0 ? errorFor(errors, `${name}-1`) : undefined}
        />
      ))}
      <datalist id={list}>
        {posts.map((post) => (
          <option key={post} value={post} />
        ))}
      </datalist>
    </Fieldset>
  );
}
