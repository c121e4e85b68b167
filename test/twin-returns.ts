import {
  annexARows,
  csvOfList,
  makeCouncil,
  usualStory,
  writeLists,
  type WrittenList,
} from '../demo/children/index.ts';
import { chance } from '../demo/children/chance.ts';
import { keepReturn } from '../src/children/index.ts';
import { flowToPublish, publishFlow } from '../src/indicators/flow/published-flow.ts';
import { keepFigures, readReturn, type ReadReturn } from '../src/indicators/index.ts';
import { decideCrosses, type CrossedEdition } from '../src/indicators/published/crossed-edition.ts';
import { publishCross } from '../src/indicators/published/publish-cross.ts';
import { decideEditions, type Edition } from '../src/indicators/published/edition.ts';
import { toPublish } from '../src/indicators/published/keep-editions.ts';
import { publish } from '../src/indicators/published/publish.ts';
import { isUnreadable } from '../src/platform/reading/index.ts';
import type { Services } from '../src/platform/services.ts';

/** Monthly returns of a small made-up council, of which the last is there twice. */
export type TwinReturns = {
  months: { asAt: string; lists: WrittenList[] }[];
  /** The last month once more: other children meet it, and what may be published is the same. */
  twin: WrittenList[];
  /** What differs behind what is published: headline figures, groups of breakdowns, the flow between levels of need. */
  differs: { headline: string[]; groups: string[]; flow: boolean };
};

/**
 * Makes returns that differ in nothing that may be published: in the last of them, children of a list are given
 * what another child has, as long as every published figure stays what it is while a figure behind them does not.
 */
export async function twinReturns(days: readonly string[]): Promise<TwinReturns> {
  const [from, to] = [days[0] as string, days.at(-1) as string];
  const council = makeCouncil({ seed: 'twins', contactsAMonth: 60, from, to, story: usualStory });
  const months = days.map((asAt) => ({ asAt, lists: writeLists(annexARows(council, asAt)) }));
  let earlier: Earlier = { editions: new Map(), crosses: new Map() };
  for (const { asAt, lists } of months.slice(0, -1)) {
    const found = await read(lists, asAt);
    const editions = decided(found, earlier);
    earlier = { editions: listed(editions), crosses: listed(crossed(found, editions, earlier)) };
  }
  let twin = months.at(-1)?.lists ?? [];
  const first = await read(twin, to);
  const published = publishedOf(first, earlier);
  const crosses = crossesOf(first, earlier);
  let last = first;
  const draw = chance('which children are given what');
  for (let turn = 0; turn < 400 && !isEnough(differences(first, last)); turn += 1) {
    const list = draw.one(twin.filter(({ rows }) => rows.length > 5));
    const column = draw.between(1, list.headings.length - 1);
    const [one, other] = [draw.between(0, list.rows.length - 1), draw.between(0, list.rows.length - 1)];
    const rows = list.rows.map((row) => [...row]);
    const [left, right] = [rows[one] as string[], rows[other] as string[]];
    if (left[column] === right[column]) continue;
    const had = left[column] as string;
    left[column] = right[column] as string;
    // Or they change places.
    if (draw.happens(0.5)) right[column] = had;
    const tried = twin.map((own) => (own === list ? { ...own, rows } : own));
    const found = await read(tried, to);
    if (publishedOf(found, earlier) !== published || figuresOf(found) === figuresOf(last)) continue;
    if (crossesOf(found, earlier) !== crosses) continue;
    twin = tried;
    last = found;
  }
  return { months, twin, differs: differences(first, last) };
}

const isEnough = ({ headline, groups }: TwinReturns['differs']): boolean => headline.length >= 1 && groups.length >= 5;

function differences(one: ReadReturn, other: ReadReturn): TwinReturns['differs'] {
  const pairs = one.results.map((left, at) => [left, other.results[at] as (typeof other.results)[number]] as const);
  return {
    headline: pairs
      .filter(([a, b]) => a.numerator !== b.numerator || a.denominator !== b.denominator)
      .map(([{ id }]) => id),
    groups: pairs.filter(([a, b]) => JSON.stringify(a.by) !== JSON.stringify(b.by)).map(([{ id }]) => id),
    flow: JSON.stringify(one.pictures.flow) !== JSON.stringify(other.pictures.flow),
  };
}

/** Loads returns as an analyst's upload does. */
export async function loadLists(services: Services, asAt: string, lists: readonly WrittenList[]): Promise<void> {
  const found = await read(lists, asAt);
  await services.db.transaction().execute(async (trx) => {
    const snapshot = await keepReturn(services, trx, { ...found, files: filesOf(lists), personId: null });
    await keepFigures(trx, snapshot.id, found);
  });
}

const filesOf = (lists: readonly WrittenList[]) =>
  lists.map((list) => ({ name: `list_${list.list}.csv`, bytes: () => Promise.resolve(Buffer.from(csvOfList(list))) }));

async function read(lists: readonly WrittenList[], asAt: string): Promise<ReadReturn> {
  const found = await readReturn(filesOf(lists), asAt);
  if (isUnreadable(found)) throw new Error(found.what);
  return found;
}

type Earlier = { editions: ReadonlyMap<string, Edition[]>; crosses: ReadonlyMap<string, CrossedEdition[]> };

const listed = <T>(of: ReadonlyMap<string, T>) => new Map([...of].map(([id, one]) => [id, [one]]));

const decided = ({ results, pictures: { flow } }: ReadReturn, { editions }: Earlier) =>
  decideEditions([...results.map(toPublish), ...(flow ? flowToPublish(flow) : [])], editions);

const crossed = ({ counted }: ReadReturn, editions: ReadonlyMap<string, Edition>, { crosses }: Earlier) =>
  new Map(counted.flatMap((own) => [...decideCrosses(own, editions, crosses)]));

/** Everything of the crossings of a return that may be published. */
function crossesOf(found: ReadReturn, earlier: Earlier): string {
  const units = new Map(found.results.map(({ id, unit }) => [id, unit]));
  return JSON.stringify(
    [...crossed(found, decided(found, earlier), earlier)].map(([id, edition]) =>
      Object.keys(edition).map((pair) =>
        publishCross(edition, units.get(id) ?? 'percent', pair.split('|') as [string, string]),
      ),
    ),
  );
}

/** Everything of a return that may be published, and how many problems it has. */
function publishedOf(found: ReadReturn, earlier: Earlier): string {
  const editions = decided(found, earlier);
  const figures = found.results.map((one) =>
    publish({ ...one, by: toPublish(one).by }, undefined, editions.get(one.id)),
  );
  const { flow } = found.pictures;
  return JSON.stringify([figures, flow && publishFlow(flow, editions), found.report.counts]);
}

const figuresOf = ({ results, pictures }: ReadReturn): string =>
  JSON.stringify([results.map(({ id, numerator, denominator, by }) => [id, numerator, denominator, by]), pictures]);
