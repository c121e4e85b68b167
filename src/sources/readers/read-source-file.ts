import {
  isUnreadable,
  readDocument,
  type Block,
  type ReadDocument,
  type Unreadable,
} from '../../platform/reading/index.ts';
import type { SourceFacts, SourceKind } from './facts.ts';
import { readSource } from './read-source.ts';
import { recognise, type Recognised } from './recognise.ts';

/** A received document read: what kind it was taken for and why, and what it says. */
export type ReadSourceFile = {
  format: ReadDocument['format'];
  sha256: string;
  recognised: Recognised;
  facts: SourceFacts;
  /** The whole text, so that any sentence can be shown where it stands. */
  blocks: Block[];
};

/** Reads a received document of any format the product knows, or says why it cannot. `kind` overrules what it is taken for. */
export async function readSourceFile(
  bytes: Buffer,
  fileName: string,
  kind?: SourceKind,
): Promise<ReadSourceFile | Unreadable> {
  const document = await readDocument(bytes, fileName);
  if (isUnreadable(document)) return document;
  const recognised = recognise(document);
  const known = kind ?? (recognised.kind === 'plan' ? 'other' : recognised.kind);
  return {
    format: document.format,
    sha256: document.sha256,
    recognised,
    facts: readSource(document, known),
    blocks: document.blocks,
  };
}
