import { isUnreadable, readDocument, type ReadDocument } from '../src/platform/reading/index.ts';
import { readSource, recognise, type SourceFacts } from '../src/sources/index.ts';
import { demoReceived, type ReceivedDocument } from './index.ts';

export type ReadReceived = ReceivedDocument & { bytes: Buffer; document: ReadDocument; facts: SourceFacts };

const read = new Map<string, Promise<ReadReceived[]>>();

/**
 * The demo's documents, read as the product reads any. Asked again for the same day it is the same reading, so that a
 * first start can have it done while the database is being made.
 */
export function readReceived(today: string): Promise<ReadReceived[]> {
  const known = read.get(today);
  if (known) return known;
  const made = Promise.all(demoReceived(today).map(readOne));
  read.set(today, made);
  return made;
}

async function readOne(received: ReceivedDocument): Promise<ReadReceived> {
  const bytes = Buffer.from(received.text);
  const document = await readDocument(bytes, received.name);
  if (isUnreadable(document)) throw new Error(`The demo’s ${received.name} cannot be read: ${document.what}`);
  const { kind } = recognise(document);
  return { ...received, bytes, document, facts: readSource(document, kind === 'plan' ? undefined : kind) };
}
