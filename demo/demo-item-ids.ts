import { sql } from 'kysely';
import type { Trx } from '../src/platform/services.ts';

export type DemoItems = {
  area: (title: string) => number;
  action: (ref: string) => number;
  /** Steps are counted from 1 within their action. */
  step: (ref: string, step: number) => number;
  finding: (area: string, text: string) => number;
  measure: (area: string, text: string) => number;
  /** A target of a measure, counted from 0; the measure itself when null. */
  target: (area: string, measure: string, index: number | null) => number;
  commitment: (area: string, text: string) => number;
  milestone: (number: number) => number;
};

type Named = { id: number; name: string; under: string };

/** Finds the items of the loaded plan by the names the demo's history uses. Throws for a name that is not there. */
export async function demoItemIds(trx: Trx, planId: number): Promise<DemoItems> {
  /** Current facts of the plan with a name and the name of what they belong to. */
  const read = async (query: ReturnType<typeof sql<Named>>) => {
    const map = new Map<string, number>();
    for (const row of (await query.execute(trx)).rows) map.set(`${row.under} | ${row.name}`, row.id);
    return (under: string | number, name: string | number): number => {
      const id = map.get(`${under} | ${name}`);
      if (!id) throw new Error(`The demo names “${name}” of “${under}”, which the plan does not have`);
      return id;
    };
  };
  const current = (alias: string) =>
    sql`${sql.ref(`${alias}.valid_to`)} is null and ${sql.ref(`${alias}.superseded_at`)} is null`;
  const ofPlan = sql`join item i on i.id = f.id and i.plan_id = ${planId}`;
  const inArea = (
    table: string,
  ) => sql<Named>`select f.id, f.text as name, a.title as under from ${sql.table(table)} f ${ofPlan}
    join area a on a.id = f.area_id and ${current('a')} where ${current('f')}`;
  const area = await read(
    sql<Named>`select f.id, f.title as name, '' as under from area f ${ofPlan} where ${current('f')}`,
  );
  const action = await read(
    sql<Named>`select f.id, f.ref as name, '' as under from action f ${ofPlan} where ${current('f')}`,
  );
  const step =
    await read(sql<Named>`select f.id, (row_number() over (partition by f.action_id order by f.position))::text as name, a.ref as under
    from step f ${ofPlan} join action a on a.id = f.action_id and ${current('a')} where ${current('f')}`);
  const finding = await read(inArea('finding'));
  const measure = await read(inArea('measure'));
  const target =
    await read(sql<Named>`select f.id, (row_number() over (partition by f.measure_id order by f.position) - 1)::text as name,
    f.measure_id::text as under from target f ${ofPlan} where ${current('f')}`);
  const commitment = await read(sql<Named>`select f.id, f.text as name, p.title as under from commitment f ${ofPlan}
    join page_area p on p.id = f.page_area_id and ${current('p')} where ${current('f')}`);
  const milestone = await read(
    sql<Named>`select f.id, f.number::text as name, '' as under from milestone f ${ofPlan} where ${current('f')}`,
  );
  return {
    area: (title) => area('', title),
    action: (ref) => action('', ref),
    step,
    finding,
    measure,
    target: (under, text, index) => (index === null ? measure(under, text) : target(measure(under, text), index)),
    commitment,
    milestone: (number) => milestone('', number),
  };
}
