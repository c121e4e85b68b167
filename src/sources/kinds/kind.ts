import type { Days, SourceFacts, SourceKind } from '../readers/facts.ts';

/** How a value is typed and shown. `lines` is a list of short texts, one to a line. */
export type ValueKind = 'line' | 'text' | 'date' | 'lines' | 'yes-no';

/** One fact of a document, by its path in the open format: "inspection.start". */
export type Field = {
  path: string;
  label: string;
  kind: ValueKind;
  hint?: string;
};

/** A list of facts of one sort: the judgements, the requirements. Columns are paths within one row: "due.date". */
export type ListPart = {
  path: string;
  title: string;
  /** One row in words: "a judgement". */
  one: string;
  /** The first column is the one that a row cannot do without. */
  columns: Field[];
  /** Whether a person may change it while checking; long text is only shown. */
  editable: boolean;
};

/** What the room knows of one kind of document: everything else treats all kinds alike. */
export type KindDefinition = {
  kind: SourceKind;
  name: string;
  /** "an inspection report". */
  one: string;
  fields: Field[];
  lists: ListPart[];
  /**
   * The day the document bears, which puts documents in order; null for an undated one. `publishedOn` is what the
   * council knows of its publication, which not every report prints.
   */
  dated: (facts: SourceFacts, publishedOn: string | null) => string | null;
  /** What that day is called: "Date of the letter". */
  datedLabel: string;
  /** The days of the inspection or visit it is about. */
  visit: (facts: SourceFacts) => Days;
  authority: (facts: SourceFacts) => string | null;
  /** What it is called where it has no title of its own; `titleOf` adds when it was. */
  title: (facts: SourceFacts) => string;
};

export const noDays: Days = { start: null, end: null };
