/** A kind of thing that can be held by itself. */
export type HoldableThing = {
  /** The table that keeps it, and its page: a hold is placed with the address of that. */
  table: string;
  page: RegExp;
  /** What one is called; its number comes after. */
  word: string;
  /** Where it is seen. */
  href: (id: string) => string;
};

/** Single things that can be held, each by the address of its page. */
export const holdableThings: readonly HoldableThing[] = [
  {
    table: 'source_draft',
    page: /\/sources\/drafts\/(\d+)/,
    word: 'Document read and not kept',
    href: (id) => `/sources/drafts/${id}`,
  },
  { table: 'source_document', page: /\/sources\/(\d+)/, word: 'Document', href: (id) => `/sources/${id}` },
  { table: 'import_draft', page: /\/import\/(\d+)/, word: 'Plan read and not kept', href: (id) => `/import/${id}` },
  { table: 'return_snapshot', page: /\/returns\/(\d+)/, word: 'Return', href: (id) => `/returns/${id}` },
  { table: 'pack', page: /\/reports\/(\d+)/, word: 'Report', href: (id) => `/reports/${id}` },
];

/** The thing an address leads to; null where it is none that can be held. */
export function thingAt(address: string): { table: string; id: number } | null {
  for (const { table, page } of holdableThings) {
    const id = Number(page.exec(address)?.[1] ?? 0);
    if (id > 0 && id < 2 ** 31) return { table, id };
  }
  return null;
}

/** 'pack:7' in words: "Report 7". */
export function thingWords(thing: string): string {
  const [table, id] = thing.split(':');
  return `${holdableThings.find((one) => one.table === table)?.word ?? table} ${id}`;
}
