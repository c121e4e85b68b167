/** The sources room's door: documents received, what they say, and the statements and requirements in them. */
export { alreadyThere } from './add/already-there.ts';
export { describeFacts } from './commands/describe-facts.ts';
export { bytesFromDisk } from './commands/read-from-disk.ts';
export { saveSource, suggestedHandling, suggestedPublication, type SaveRequest } from './keep/save-source.ts';
export { isKind, kindOf, kinds } from './kinds/index.ts';
export { mayBePublic, mayReadWords } from './may-read-words.ts';
export { handlingMarks } from './readers/facts.ts';
export type * from './readers/facts.ts';
export { readSource, readSourceAside, recognise, sentencesOf, type ReadSourceFile } from './readers/index.ts';
export { requirementsOf, type KeptRequirement } from './requirement-queries.ts';
export { openWords, placeUnder } from './screens/open-source.ts';
export type { AfterSaved, SourceAction, SourceHooks } from './source-hooks.ts';
export { sourceById, sourcesAt, sourcesRevision, type Source, type SourceWithFacts } from './source-queries.ts';
export { sourcesCommands, sourcesRoutes } from './source-routes.ts';
export { statementsById, statementsOf, type Statement, type StatementKind } from './statement-queries.ts';
export { MovementText, placeOfStatement, PolarityTag } from './statements/statement-parts.tsx';
export { movementWords, polarityWords, statementKindWords } from './words.ts';
