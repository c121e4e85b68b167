import type { ClientBase } from 'pg';

/** Everything a database is made of, apart from its rows, one line each: to compare two of them. */
export async function shapeOf(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(`
    select line from (
      select format('column %s.%s %s %s default %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
          case when a.attnotnull then 'not null' else '' end || a.attidentity::text || a.attgenerated::text,
          pg_get_expr(d.adbin, d.adrelid)) as line
        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
        where c.relkind in ('r', 'v') and c.relnamespace = 'public'::regnamespace
      union all select 'index ' || indexdef from pg_indexes where schemaname = 'public'
      union all select format('constraint %s %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated)
        from pg_constraint where connamespace = 'public'::regnamespace
      union all select format('trigger %s %s', pg_get_triggerdef(oid), tgenabled) from pg_trigger where not tgisinternal
      union all select format('function %s %s', oid::regprocedure, prosrc) from pg_proc p
        where pronamespace = 'public'::regnamespace
          and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
      union all select format('view %s %s', viewname, definition) from pg_views where schemaname = 'public'
      union all select format('policy %s %s %s %s %s', tablename, policyname, cmd, qual, with_check)
        from pg_policies where schemaname = 'public'
      union all select format('rows of %s are kept apart: %s', relname, relrowsecurity) from pg_class
        where relkind = 'r' and relnamespace = 'public'::regnamespace
      union all select format('sequence %s %s', sequencename, data_type) from pg_sequences where schemaname = 'public') all_of_it
    order by line collate "C"`);
  return rows.map(({ line }) => line);
}
