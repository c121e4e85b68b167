/** The made-up council's children: what tests, benchmarks and the demo are made of. No child in it is real. */
export { annexARows, type AnnexARows } from './annex-a-rows.ts';
export type { Child } from './child.ts';
export { makeCouncil } from './make-council.ts';
export { monthEnds, usualStory, type Service, type Story } from './made-up-service.ts';
export { csvOfList, writeLists, type Layout, type WrittenList } from './write-annex-a.ts';
export { csvOfTable, ssdTables, type SsdTables } from './write-ssd.ts';
export { writeLocalLists } from './write-local.ts';
