import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError } from '../../platform/web/route.ts';
import { Button, Input, PageHeading, PostForm, Textarea, TwoThirds } from '../../platform/web/ui/index.ts';

type Values = { title: string; organisation: string; aliases: string };
type Props = { heading: string; caption?: string; button: string; csrf: string; values: Values; errors?: FieldError[] };

/** The form of a new post and of one being changed. */
export function EditPostPage({ heading, caption, button, csrf, values, errors }: Props) {
  return (
    <TwoThirds>
      <PageHeading text={heading} caption={caption} />
      <PostForm csrfToken={csrf}>
        <Input
          id="title"
          name="title"
          label={{ text: 'Title' }}
          value={values.title}
          errorMessage={errorFor(errors, 'title')}
        />
        <Input
          id="organisation"
          name="organisation"
          label={{ text: 'Partner organisation (optional)' }}
          hint={{ text: 'Leave it empty for the council’s own posts' }}
          value={values.organisation}
          errorMessage={errorFor(errors, 'organisation')}
        />
        <Textarea
          id="aliases"
          name="aliases"
          rows="4"
          label={{ text: 'Also known as (optional)' }}
          hint={{
            text: 'Other ways people write this post, each on a line of its own. Imports find the post by any of them.',
          }}
          value={values.aliases}
          errorMessage={errorFor(errors, 'aliases')}
        />
        <Button text={button} preventDoubleClick />
      </PostForm>
    </TwoThirds>
  );
}
