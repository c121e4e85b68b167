import { errorFor } from '../../platform/web/parse-form.ts';
import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type Reply,
  type WebRequest,
} from '../../platform/web/route.ts';
import { Button, PageHeading, PostForm, Select, TwoThirds, WarningText } from '../../platform/web/ui/index.ts';
import { placeOfPost, postInPath } from './post.ts';
import { loadPosts, mergePosts, type Post } from './posts.ts';

const title = 'Merge with another post';

/** GET /posts/:id/merge. */
export async function mergePostPage(request: WebRequest): Promise<Reply> {
  const post = await postInPath(request);
  if (!post) return notFound();
  return page(title, await mergePage(request, post), placeOfPost(post));
}

/** POST /posts/:id/merge: this post becomes the other one. */
export async function mergePost(request: WebRequest): Promise<Reply> {
  const { services, form, today } = request;
  const post = await postInPath(request);
  if (!post) return notFound();
  const into = (await loadPosts(services.db, today)).find((one) => String(one.id) === form.one('into'));
  const merged =
    into &&
    (await services.db.transaction().execute(async (trx) => {
      if (!(await mergePosts(trx, post.id, into.id))) return false;
      const before = { title: post.title, aliases: post.aliases };
      await request.audit(trx, { subject: `post:${post.id}`, before, after: { mergedInto: into.title } });
      return true;
    }));
  if (merged) return redirect(`/posts/${into.id}`, `${post.title} is now ${into.title}.`);
  const errors = [{ field: 'into', message: 'Select the post that this one is the same as' }];
  return invalid(title, await mergePage(request, post, errors), errors, placeOfPost(post));
}

async function mergePage({ services, visitor, today, form }: WebRequest, post: Post, errors?: FieldError[]) {
  const others = (await loadPosts(services.db, today)).filter((one) => one.id !== post.id);
  const items = others.map((one) => ({ value: String(one.id), text: one.title }));
  return (
    <TwoThirds>
      <PageHeading text={title} caption={post.title} />
      <p class="govuk-body">
        Choose the post that {post.title} is the same as. That post takes over its actions, its holders and its names.{' '}
        {post.title} stays as another name for it, so that documents that use it are still understood.
      </p>
      <WarningText iconFallbackText="Warning" text="Two posts made one cannot be taken apart again." />
      <PostForm csrfToken={visitor?.csrf ?? ''}>
        <Select
          id="into"
          name="into"
          label={{ text: 'Keep this post' }}
          items={[{ value: '', text: 'Choose a post' }, ...items]}
          value={form.one('into')}
          errorMessage={errorFor(errors, 'into')}
        />
        <Button text="Merge the two posts" classes="govuk-button--warning" preventDoubleClick />
      </PostForm>
    </TwoThirds>
  );
}
