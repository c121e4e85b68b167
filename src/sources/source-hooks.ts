import type { VNode } from 'preact';
import type { Services, Trx } from '../platform/services.ts';
import type { Visitor } from '../platform/web/route.ts';
import type { Source } from './source-queries.ts';

/** What a later room does when a document has been saved, in the same transaction: make duties of its requirements. */
export type AfterSaved = (trx: Trx, sourceId: number, by: number | null, now: Date) => Promise<void>;

/** Something that can be done with a document, offered on its page to those with the ability. */
export type SourceAction = { href: string; text: string; ability: string };

/** What later rooms do with documents, and show on their pages; this room does not know them. */
export type SourceHooks = {
  afterSaved?: AfterSaved[];
  /** When the days it was received or published, its name or its mark were changed, in the same transaction. */
  afterChanged?: AfterSaved[];
  /** When a document is taken back, in the same transaction. */
  afterTakenBack?: AfterSaved[];
  /** What can be done with a document; null where it cannot. */
  actions?: ((source: Source) => SourceAction | null)[];
  /** The address of the page that says what of the plan a document's statement is about; null where there is none. */
  statementHref?: (services: Services, source: Source) => Promise<((statementId: number) => string) | null>;
  /** Panels under a document's facts. Asked for only where the visitor may see the document's words. */
  panels?: ((services: Services, source: Source, visitor: Visitor | null) => Promise<VNode[]>)[];
};
