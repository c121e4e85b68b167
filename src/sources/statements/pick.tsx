import { pageOf, type Paging } from '../../platform/web/paging.ts';
import { notFound, page, redirect, type Reply, type Route, type WebRequest } from '../../platform/web/route.ts';
import { Button, Empty, FilterForm, Input, PageHeading, PagesOf, PostForm } from '../../platform/web/ui/index.ts';
import { blocksOf } from '../keep/keep-queries.ts';
import { openWords, placeUnder } from '../screens/open-source.ts';
import type { Source } from '../source-queries.ts';
import { statementsOf } from '../statement-queries.ts';
import { passagesToPick, statementsAt, type PassageToPick } from './passages-to-pick.ts';
import { insertPicked, putBack } from './pick-queries.ts';
import { holdStatements } from './reading-queries.ts';

const title = 'Pick statements by hand';
const path = '/sources/:id/pick';
const passagesPerPage = 60;

type View = {
  source: Source;
  paging: Paging<PassageToPick>;
  words: string;
  /** Positions picked already, and texts that are statements of the document anyway. */
  picked: ReadonlySet<number>;
  known: ReadonlySet<string>;
  csrf: string;
};

/** GET /sources/:id/pick: the whole text, each sentence with a box to tick. */
export const pickForm: Route = {
  method: 'GET',
  path,
  access: 'sources.confirm',
  audit: null,
  handle: async (request) => {
    const source = await openWords(request);
    if (!source || source.takenBack) return notFound();
    const { services, query, visitor } = request;
    const [blocks, statements] = await Promise.all([
      blocksOf(services.db, source.id),
      statementsOf(services.db, [source.id]),
    ]);
    const words = query.one('words').slice(0, 200);
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
    const passages = passagesToPick(blocks).filter(({ sentences }) => {
      const text = sentences.map((one) => one.text.toLowerCase()).join(' ');
      return sentences.length > 0 && wanted.every((word) => text.includes(word));
    });
    const view: View = {
      source,
      paging: pageOf(passages, query, passagesPerPage),
      words,
      picked: new Set(statements.filter((one) => one.kind === 'picked').map((one) => one.position)),
      known: new Set(statements.filter((one) => one.kind !== 'picked').map((one) => one.text)),
      csrf: visitor?.csrf ?? '',
    };
    return page(title, <PickPage {...view} />, placeUnder(source));
  },
};

/** POST /sources/:id/pick: keeps what is ticked as statements; what was picked before and is ticked no more is put back. */
export const pickStatements: Route = {
  method: 'POST',
  path,
  access: 'sources.confirm',
  audit: 'source.pick-statements',
  handle: pick,
};

async function pick(request: WebRequest): Promise<Reply> {
  const { services, visitor, form } = request;
  const source = await openWords(request);
  if (!source || source.takenBack) return notFound();
  const positions = (name: string) => new Set(form.all(name).map(Number).filter(Number.isSafeInteger));
  const [ticked, were] = [positions('pick'), positions('picked')];
  const fresh = new Set([...ticked].filter((one) => !were.has(one)));
  const gone = [...were].filter((one) => !ticked.has(one) && one >= 0 && one <= 2_147_483_647);
  const by = { personId: visitor?.personId ?? null, now: services.now() };
  const done = await services.db.transaction().execute(async (trx) => {
    if (!(await holdStatements(trx, source.id))) return null;
    const statements = statementsAt(await blocksOf(trx, source.id), fresh);
    await insertPicked(trx, source.id, statements, by);
    const back = await putBack(trx, source.id, gone, by);
    const after = { picked: statements.length, putBack: back };
    if (statements.length + back > 0) await request.audit(trx, { subject: `source:${source.id}`, after });
    return after;
  });
  if (!done) return notFound();
  const said = [
    done.picked > 0 ? `${done.picked} ${done.picked === 1 ? 'statement was' : 'statements were'} picked` : '',
    done.putBack > 0 ? `${done.putBack} put back` : '',
  ].filter(Boolean);
  const query = new URLSearchParams({ words: form.one('words'), page: form.one('page') }).toString();
  return redirect(
    said.length > 0 ? `/sources/${source.id}#statements` : `/sources/${source.id}/pick?${query}`,
    said.length > 0 ? `${said.join(', ')}.` : 'Nothing was changed.',
  );
}

function PickPage({ source, paging, words, picked, known, csrf }: View) {
  const path = `/sources/${source.id}/pick`;
  const href = (page: string) => `${path}?${new URLSearchParams({ ...(words ? { words } : {}), page }).toString()}`;
  return (
    <>
      <PageHeading text={title} caption={source.title} />
      <p class="govuk-body">
        The whole text, as it was read. Tick the sentences that say something about your services, so that they can be
        linked with the plan and laid beside what others said.
      </p>
      <FilterForm action={path} legend="Find in the text" clearHref={words ? path : undefined} buttonText="Find">
        <Input id="filter-words" name="words" label={{ text: 'Words' }} value={words} />
      </FilterForm>
      {paging.total === 0 ? <Empty text="No passage of this document has these words." /> : null}
      {paging.total === 0 ? null : (
        <PostForm csrfToken={csrf} action={path}>
          <input type="hidden" name="words" value={words} />
          <input type="hidden" name="page" value={String(paging.page)} />
          {paging.rows.map((passage, index) => (
            <Passage
              key={index}
              passage={passage}
              heading={passage.heading !== (paging.rows[index - 1]?.heading ?? null) ? passage.heading : null}
              picked={picked}
              known={known}
            />
          ))}
          <Button text="Keep what is ticked" preventDoubleClick />
        </PostForm>
      )}
      <PagesOf paging={paging} href={href} />
    </>
  );
}

type PassageProps = { passage: PassageToPick; heading: string | null } & Pick<View, 'picked' | 'known'>;

function Passage({ passage, heading, picked, known }: PassageProps) {
  return (
    <>
      {heading ? <h2 class="govuk-heading-s">{heading}</h2> : null}
      <fieldset class="govuk-fieldset los-pick">
        <legend class="govuk-fieldset__legend los-pick__where">{passage.place}</legend>
        {passage.sentences.map(({ position, text }) =>
          known.has(text) ? (
            <p key={position} class="govuk-body los-pick__known">
              {text} <span class="govuk-hint los-inline-hint">(a statement already)</span>
            </p>
          ) : (
            <label key={position} class="los-pick__sentence">
              <input type="checkbox" class="los-tick" name="pick" value={position} checked={picked.has(position)} />
              {picked.has(position) ? <input type="hidden" name="picked" value={position} /> : null}
              <span>{text}</span>
            </label>
          ),
        )}
      </fieldset>
    </>
  );
}
