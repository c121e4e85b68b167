/** The readers of received documents: what kind a document is, and what each kind says. */
export { readSourceAside, type ReadSourceFile } from './read-source-aside.ts';
export { readSource } from './read-source.ts';
export { recognise, type DocumentKind, type Recognised } from './recognise.ts';
export { sentencesOf } from './sentences.ts';
