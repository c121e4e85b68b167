import { BothTexts } from '../../platform/web/both-texts.tsx';
import { page, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { Button, PageHeading, PostForm, SummaryList } from '../../platform/web/ui/index.ts';
import { versionsOf } from '../facts/record.ts';
import { editPageView } from './edit-item-view.tsx';
import { standing } from './item-place.ts';
import type { Field, Texts } from './item-form.ts';
import { ItemPage } from './item-page.tsx';
import { stampOf, type OpenedItem } from './open-item.ts';
import type { ReadItem } from './read-item.ts';
import { readable, textsOf } from './typed-texts.ts';

/**
 * Someone saved after the form was opened. Nothing is written: every field that differs is shown twice, and the form
 * below brings both together: what only they changed is theirs, the rest is as it was typed.
 */
export async function conflictReply(
  request: WebRequest,
  opened: OpenedItem,
  fields: Field[],
  item: ReadItem,
): Promise<Reply> {
  const versions = await versionsOf(request.services.db, opened.form.kind, opened.id);
  const stamped = (stamp: string) => versions.find((one) => stampOf(one as never) === stamp);
  const base = stamped(request.form.one('version'));
  const theirs = textsOf(fields, opened.last);
  const was = base ? textsOf(fields, base) : theirs;
  const merged = mergeTexts(was, item.texts, theirs);
  const saved = stamped(stampOf(opened.last));
  const view = await editPageView(request, opened, {
    fields,
    texts: merged,
    unknownPosts: item.unknownPosts,
    button: 'Save what is in the form',
    above: (
      <>
        <BothTexts
          savedBy={saved?.who ?? null}
          savedAt={opened.last.recorded_at}
          texts={bothTexts(fields, theirs, item.texts)}
        />
        <Choices request={request} opened={opened} />
        <h2 class="govuk-heading-m">Bring them together</h2>
      </>
    ),
  });
  const title = 'Two people changed this';
  return page(title, ItemPage({ ...view, title }), { ...standing(opened), status: 409 });
}

/** A field only one of two people changed is as they changed it; where both did, it is as the second typed it. */
export function mergeTexts(was: Texts, typed: Texts, theirs: Texts): Texts {
  return Object.fromEntries(
    Object.entries(typed).map(([name, text]) => [name, text === (was[name] ?? '') ? (theirs[name] ?? '') : text]),
  );
}

function bothTexts(fields: Field[], theirs: Texts, typed: Texts) {
  const [saved, wrote] = [readable(fields, theirs), readable(fields, typed)];
  return fields.map(({ name, label }) => ({
    label: label.replace(' (optional)', ''),
    saved: saved[name] ?? '',
    typed: wrote[name] ?? '',
  }));
}

/** Theirs as it stands, or mine as it was typed, without touching the form. */
function Choices({ request, opened }: { request: WebRequest; opened: OpenedItem }) {
  const { form, planId, id, last } = opened;
  const sent = Object.keys(request.form.values).filter((name) => !['_csrf', 'version', 'do'].includes(name));
  return (
    <PostForm csrfToken={request.visitor?.csrf ?? ''}>
      <input type="hidden" name="version" value={stampOf(last)} />
      {sent.flatMap((name) =>
        request.form.all(name).map((value) => <input key={name} type="hidden" name={name} value={value} />),
      )}
      <div class="govuk-button-group">
        <Button
          text="Save only what I wrote"
          name="do"
          value="save"
          classes="govuk-button--secondary"
          preventDoubleClick
        />
        <a class="govuk-link" href={form.home(planId, id, last)}>
          Keep what is saved now
        </a>
      </div>
    </PostForm>
  );
}

/** The item left the plan while its form was open: what was typed is shown, to be kept or typed again. */
export function goneReply(opened: OpenedItem, fields: Field[], typed: Texts): Reply {
  const { form, id } = opened;
  const title = `This ${form.noun} is no longer in the plan`;
  const words = readable(fields, typed);
  const rows = fields
    .filter(({ name }) => words[name])
    .map(({ name, label }) => ({
      key: { text: label.replace(' (optional)', '') },
      value: { text: words[name] ?? '' },
    }));
  return page(
    title,
    <>
      <PageHeading text={title} caption={form.nameOf(opened.last)} />
      <p class="govuk-body">
        It was removed after you opened the form, so nothing was saved. You can{' '}
        <a class="govuk-link" href={`/${form.path}/${id}/put-back`}>
          put it back
        </a>{' '}
        and change it then. This is what you wrote:
      </p>
      <SummaryList rows={rows} />
    </>,
    { ...standing(opened), status: 409 },
  );
}
