import { isThingHeld } from '../../people/index.ts';
import { errorFor } from '../../platform/web/parse-form.ts';
import { invalid, notFound, page, redirect, type FieldError, type Route } from '../../platform/web/route.ts';
import { Button, PageHeading, PostForm, Textarea } from '../../platform/web/ui/index.ts';
import { markTakenBack } from '../keep/keep-queries.ts';
import { openSource, placeUnder } from '../screens/open-source.ts';
import type { SourceHooks } from '../source-hooks.ts';
import type { Source } from '../source-queries.ts';

const title = 'Take this document back';
const path = '/sources/:id/take-back';

/** GET /sources/:id/take-back: asks for the reason. */
export const takeBackForm: Route = {
  method: 'GET',
  path,
  access: 'sources.add',
  audit: null,
  handle: async (request) => {
    const source = await openSource(request);
    if (!source) return notFound();
    if (source.takenBack) return redirect(`/sources/${source.id}`, 'It was taken back already.');
    return page(title, <TakeBackPage {...{ source }} csrf={request.visitor?.csrf ?? ''} because="" errors={[]} />, {
      ...placeUnder(source),
      width: 'two-thirds',
    });
  },
};

/** POST /sources/:id/take-back: a document added in error stays, with the reason, and is used for nothing any more. */
export function takeBack(hooks: SourceHooks): Route {
  return {
    method: 'POST',
    path,
    access: 'sources.add',
    audit: 'source.take-back',
    handle: async (request) => {
      const source = await openSource(request);
      if (!source) return notFound();
      if (source.takenBack) return redirect(`/sources/${source.id}`, 'It was taken back already.');
      const because = request.form.one('because').slice(0, 2000);
      if (because === '') {
        const errors = [{ field: 'because', message: 'Enter why it is taken back' }];
        const main = TakeBackPage({ source, csrf: request.visitor?.csrf ?? '', because, errors });
        return invalid(title, main, errors, { ...placeUnder(source), width: 'two-thirds' });
      }
      const { services, visitor } = request;
      const done = await services.db.transaction().execute(async (trx) => {
        const by = visitor?.personId ?? null;
        const now = services.now();
        if (await isThingHeld(trx, `source_document:${source.id}`)) return 'held';
        if (!(await markTakenBack(trx, source.id, { by, at: now, because }))) return false;
        for (const after of hooks.afterTakenBack ?? []) await after(trx, source.id, by, now);
        await request.audit(trx, { subject: `source:${source.id}`, after: { because } });
        return true;
      });
      if (done === 'held')
        return redirect(`/sources/${source.id}`, 'The document is held, and stays. See Data protection.');
      return redirect(
        `/sources/${source.id}`,
        done
          ? 'The document was taken back. It can still be seen here, with the reason.'
          : 'It was taken back already.',
      );
    },
  };
}

function TakeBackPage(props: { source: Source; csrf: string; because: string; errors: FieldError[] }) {
  const { source, csrf, because, errors } = props;
  return (
    <>
      <PageHeading text={title} caption={source.title} />
      <p class="govuk-body">
        It stays in the list of documents taken back, with your reason. Its statements and requirements are used for
        nothing any more, and the same file can be added again.
      </p>
      <PostForm csrfToken={csrf}>
        <Textarea
          id="because"
          name="because"
          label={{ text: 'Why is it taken back?', classes: 'govuk-label--s' }}
          value={because}
          errorMessage={errorFor(errors, 'because')}
        />
        <Button text="Take it back" classes="govuk-button--warning" preventDoubleClick />
      </PostForm>
    </>
  );
}
