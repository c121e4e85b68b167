import type { Trx } from '../platform/services.ts';

/** What a later room does when a document has been saved, in the same transaction: make duties of its requirements. */
export type AfterSaved = (trx: Trx, sourceId: number, by: number | null, now: Date) => Promise<void>;

/** What later rooms do with documents; this room does not know them. */
export type SourceHooks = {
  afterSaved?: AfterSaved[];
  /** When a document is taken back, in the same transaction. */
  afterTakenBack?: AfterSaved[];
};
