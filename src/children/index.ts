/** The children room's door: returns, and the only way to rows about children. */
export { annexA, lists, type ColumnOf, type ListNumber } from './annex-a/definitions/index.ts';
export { annexAReader, type AnnexA, type AnnexAReader } from './annex-a/list-reader.ts';
export { filesAt, readAnnexA, type ReturnFile } from './annex-a/read-annex-a.ts';
export * from './returns/day-number.ts';
export {
  childColumn,
  codeIs,
  countColumn,
  dayColumn,
  numberColumn,
  textColumn,
  type ListTable,
} from './returns/list-table.ts';
export { noCount } from './returns/read-cells.ts';
export { checkReturn, type CheckReport } from './checks/check-return.ts';
export { checks } from './checks/definitions/index.ts';
export type { Check, Problem, Severity } from './checks/check.ts';
export { contentHash, keepReturn, withPseudonyms, type SnapshotSummary } from './store/keep-return.ts';
export {
  problemsByTeam,
  snapshotOf,
  snapshotsOf,
  standingSnapshot,
  standingSnapshots,
  unknownCodesOf,
} from './store/snapshot-queries.ts';
export { cellChecks, shapeChecks } from './checks/cell-checks.ts';
export { listNamed } from './annex-a/find-list.ts';
export { keyOf } from './returns/code-reader.ts';
export { lookAtProblemPage, type ProblemPage } from './look/look-at-problem-page.ts';
export type { ProblemFilter } from './look/problem-page-queries.ts';
export {
  childAt,
  lookAtChild,
  lookAtList,
  lookAtProblems,
  mayLookAt,
  type ListOfChild,
  type Look,
  type Looked,
  type LookedAtChild,
  type WriteDown,
} from './look/look.ts';
export { lookAtChildEverywhere, type ChildEverywhere } from './look/look-everywhere.ts';
export { columnsOf, returnsWithRows, type Cell, type ChildRow, type StandingReturn } from './look/look-queries.ts';
export { anyList, listWithTitle, listWords } from './kinds/list-words.ts';
export { checkAnyReturn, everyCheck, readReturnFiles } from './kinds/read-return-files.ts';
export { localListNamed, recogniseReturn } from './kinds/recognise-return.ts';
export { unpack } from './kinds/unpack.ts';
export { localLists } from './local/definitions/index.ts';
export { checksOf, localKind, type LocalList } from './local/local-list.ts';
export type { ColumnDefinition, ListDefinition } from './annex-a/list-definition.ts';
export type { Source } from './annex-a/list-reader.ts';
export { tableNamed } from './ssd/ssd-kind.ts';
export { keyCommands as childrenCommands } from './key/key-commands.ts';
export { bringOver } from './bring-over/bring-over.ts';
export { openSearchWords, searchWords } from './store/search-words.ts';
export { isCollision } from './store/pseudonymous.ts';
export { cautionsOf, type Caution } from './store/compare-returns.ts';
export { suggestCode } from './checks/suggest-code.ts';
export { forgetBefore, removeLeftFiles, type Forgotten } from './store/forget.ts';
export { forgotten, retentionMonths, setRetention } from './store/forget-queries.ts';
