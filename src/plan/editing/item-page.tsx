import type { ComponentChildren, VNode } from 'preact';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import { Button, Checkboxes, InsetText, PageHeading, PostForm, TwoThirds } from '../../platform/web/ui/index.ts';
import type { Field, Texts } from './item-form.ts';
import { ItemFields } from './item-fields.tsx';

export type ItemPageView = {
  title: string;
  caption?: string | undefined;
  csrf: string;
  fields: Field[];
  texts: Texts;
  sent?: FormValues | undefined;
  errors?: FieldError[] | undefined;
  posts: string[];
  /** Which version of the item the form was filled in from; null for a new one. */
  stamp: string | null;
  /** How something typed was understood. */
  read?: string | null | undefined;
  doubts?: string[] | undefined;
  /** Whether this kind reads what is typed: then the form can be asked how. */
  canCheck: boolean;
  /** Owners no post is known by. */
  unknownPosts?: string[] | undefined;
  /** From which day a change holds, where that is not today. */
  holdsFrom?: string | undefined;
  above?: VNode | undefined;
  below?: ComponentChildren;
  button: string;
  cancel: string;
};

/** The form of an item, new or changed. */
export function ItemPage(view: ItemPageView) {
  const unknown = view.unknownPosts ?? [];
  return (
    <TwoThirds>
      <PageHeading text={view.title} caption={view.caption} />
      {view.above}
      {view.holdsFrom ? <InsetText text={view.holdsFrom} /> : null}
      {view.read ? (
        <InsetText>
          <p class="govuk-body">{view.read}</p>
          {(view.doubts ?? []).map((doubt) => (
            <p key={doubt} class="govuk-body">
              {doubt}
            </p>
          ))}
          <p class="govuk-body">If that is what you mean, save it. If not, write the date another way.</p>
        </InsetText>
      ) : null}
      <PostForm csrfToken={view.csrf}>
        {view.stamp === null ? null : <input type="hidden" name="version" value={view.stamp} />}
        {view.doubts?.length ? <input type="hidden" name="doubts-seen" value={view.doubts.join(' ')} /> : null}
        <ItemFields fields={view.fields} texts={view.texts} sent={view.sent} errors={view.errors} posts={view.posts} />
        {unknown.length > 0 ? (
          <Checkboxes
            name="new-post"
            fieldset={{ legend: { text: 'Add as new posts', classes: 'govuk-fieldset__legend--s' } }}
            hint={{ text: 'No post has these titles. If one belongs to a partner, say so on its page under Posts.' }}
            items={unknown.map((title) => ({ value: title, text: title }))}
          />
        ) : null}
        <div class="govuk-button-group">
          <Button text={view.button} name="do" value="save" preventDoubleClick />
          {view.canCheck ? (
            <Button text="Check how the date is read" name="do" value="check" classes="govuk-button--secondary" />
          ) : null}
          <a class="govuk-link" href={view.cancel}>
            Cancel
          </a>
        </div>
      </PostForm>
      {view.below}
    </TwoThirds>
  );
}
