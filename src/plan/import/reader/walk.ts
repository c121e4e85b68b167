import type { Place, TableBlock } from '../../../platform/reading/blocks.ts';
import { emptyArea, keepUnplaced, type Draft, type DraftAction, type DraftArea } from './draft.ts';
import { asTitle, matchable } from './match-text.ts';
import { numbering } from './heading-numbering.ts';
import type { Role } from './section-labels.ts';
import type { Column, TableKind } from './table-headers.ts';

/** A label cell and the column where its content starts; `text` is what has been read of the label so far. */
export type CellLabel = { role: Role; text: string; start: number; content: number };

/** Where the reader stands while it walks through a document. */
export type Walk = {
  draft: Draft;
  chapter: string | null;
  area: DraftArea | null;
  role: Role | null;
  group: string | null;
  /** A heading set as group that no finding has used yet; kept as unplaced text if none does. */
  unusedGroup: { text: string; at: Place } | null;
  by: string | null;
  columns: Column[] | null;
  /** The last header as read, before the rows below settled it. */
  header: Column[];
  kind: TableKind | null;
  table: TableBlock | null;
  /** A table that begins with a header of its own, so that it cannot carry on the actions above it. */
  standsAlone: TableBlock | null;
  /** A table already read as a whole: its further rows are passed over. */
  readWhole: TableBlock | null;
  /** The last action header seen, for tables that go on without repeating it. */
  lastColumns: Column[] | null;
  lastAction: DraftAction | null;
  carried: { area: string; chapter: string; finding: string };
  labels: CellLabel[];
  ratings: ReadonlySet<string>;
  abbreviations: ReadonlySet<string>;
  /** Refs met so far, as compared, with the text of their action. */
  refs: Map<string, string>;
  /** A small heading inside the narrative, waiting for its paragraph. */
  pendingTitle: string | null;
};

export function startWalk(draft: Draft, ratings: ReadonlySet<string>, abbreviations: ReadonlySet<string>): Walk {
  return {
    draft,
    chapter: null,
    area: null,
    role: null,
    group: null,
    unusedGroup: null,
    by: null,
    columns: null,
    header: [],
    kind: null,
    table: null,
    standsAlone: null,
    readWhole: null,
    lastColumns: null,
    lastAction: null,
    carried: { area: '', chapter: '', finding: '' },
    labels: [],
    ratings,
    abbreviations,
    refs: new Map(),
    pendingTitle: null,
  };
}

/** Sets the sub-group that findings belong to from here on. */
export function setGroup(walk: Walk, group: { text: string; at: Place } | null): void {
  if (walk.unusedGroup) keepUnplaced(walk.draft, walk.unusedGroup.text, walk.unusedGroup.at);
  walk.unusedGroup = group;
  walk.group = group ? group.text.replace(/:$/, '') : null;
}

/** Opens an area and makes it the current one. */
export function openArea(walk: Walk, title: string, at: Place): DraftArea {
  const area = emptyArea(asTitle(title, walk.abbreviations), at, walk.chapter);
  walk.draft.areas.push(area);
  walk.area = area;
  setGroup(walk, null);
  walk.lastAction = null;
  walk.pendingTitle = null;
  return area;
}

/** The current area; where a plan has actions under no heading at all, one area is made to hold them. */
export function areaHere(walk: Walk, at: Place): DraftArea {
  return walk.area ?? openArea(walk, walk.chapter ?? 'Actions', at);
}

/** The area a table's own column names, made where it is new. */
export function areaNamed(walk: Walk, name: string, at: Place): DraftArea {
  const numbered = /^\d{1,2}(\.\d{1,2})*$/.test(name.trim())
    ? walk.draft.areas.find((area) => area.number === name.trim() && area.parent === null)
    : undefined;
  if (numbered) return (walk.area = numbered);
  const parts = numbering(name.replace(/\s+/g, ' ').trim());
  const title = asTitle(parts.title, walk.abbreviations);
  // Under "Workstream 2: …" a column of objectives names parts of that workstream.
  const under = walk.area?.fromHeading && (walk.area.number ?? walk.area.letter) ? walk.area : null;
  const parent = under?.title ?? (walk.area?.byColumn ? walk.area.parent : null);
  if (under && matchable(under.title) === matchable(title)) return under;
  const known = walk.draft.areas.find(
    (area) =>
      area.byColumn &&
      area.parent === parent &&
      area.chapter === walk.chapter &&
      matchable(area.title) === matchable(title),
  );
  if (known) {
    if (walk.area !== known) walk.lastAction = null;
    walk.area = known;
    return known;
  }
  const made = openArea(walk, title, at);
  made.byColumn = true;
  made.parent = parent;
  made.number = parts.number ?? (parent === null ? null : (under?.number ?? null));
  made.letter = parts.letter;
  return made;
}
