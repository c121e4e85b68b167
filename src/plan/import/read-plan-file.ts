import {
  isUnreadable,
  readDocument,
  type Block,
  type ReadDocument,
  type Unreadable,
} from '../../platform/reading/index.ts';
import { readList, type ListFile } from '../lists/read-list.ts';
import { readItemHeading } from '../lists/write-list.ts';
import { planSchema, type PlanFile } from '../plan-format.ts';
import { readPlanJson, readPlanWithPlaces } from './reader/index.ts';

export type ReadPlanFile = {
  format: string;
  /** The document's own title, else its file's name: what a new plan is called until a person says. */
  title: string;
  plan: PlanFile;
  places: ReadonlyMap<string, string>;
  /** The file as one of our own lists, where it is one: it is brought back as such, and `plan` is what it holds of one. */
  list: ListFile | null;
};

/**
 * Reads a plan from a file of any format the product knows, its own open format included; or says why it cannot.
 * `already` is the document, where the file was read for another reason before.
 */
export async function readPlanFile(
  bytes: Buffer,
  fileName: string,
  already?: ReadDocument,
): Promise<ReadPlanFile | Unreadable> {
  if (
    /^\s*\{/.test(
      bytes
        .subarray(0, 64)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    )
  ) {
    const plan = readPlanJson(bytes.toString('utf8'));
    return isUnreadable(plan) ? plan : { format: 'json', title: nameOf(fileName), plan, places: new Map(), list: null };
  }
  const list = await readList(bytes, fileName);
  if (list && list.list !== 'action') {
    const format = bytes.subarray(0, 2).toString('latin1') === 'PK' ? 'xlsx' : 'csv';
    return { format, title: nameOf(fileName), plan: planSchema.parse({ kind: 'plan' }), places: new Map(), list };
  }
  const document = already ?? (await readDocument(bytes, fileName));
  if (isUnreadable(document)) return document;
  const { plan, places } = readPlanWithPlaces(document);
  return {
    format: document.format,
    title: titleIn(document.blocks) ?? nameOf(fileName),
    plan: list ? { ...withoutItemColumn(plan), asAt: list.asAt ?? plan.asAt } : plan,
    places,
    list,
  };
}

/** Which item a row of our own list is, is no column of the plan. */
function withoutItemColumn(plan: PlanFile): PlanFile {
  const areas = plan.areas.map((area) => ({
    ...area,
    actions: area.actions.map((action) => ({
      ...action,
      extra: Object.fromEntries(Object.entries(action.extra).filter(([name]) => readItemHeading(name) === null)),
    })),
  }));
  return { ...plan, areas };
}

/** The first short line near the top that names a plan; one that is not itself dated, if there is one. */
function titleIn(blocks: readonly Block[]): string | null {
  const near = blocks
    .slice(0, 12)
    .flatMap((block) => (block.kind === 'heading' || block.kind === 'paragraph' ? [block.text] : []));
  const named = near.filter(
    (text) => text.length <= 120 && /\b(plan|programme|strategy)\b/i.test(text) && !/[.:;]$/.test(text),
  );
  const title = named.find((text) => !/\b(19|20)\d\d\b/.test(text)) ?? named[0];
  // A date in the title is the version's, not the plan's.
  const undated = title?.replace(/[,–—-]?\s*(?:(?:position|as|ratings?|status|updated?)\s+)*(?:at|on|to)\s+\d.*$/i, '');
  return undated?.replace(/^#+\s*/, '').trim() || null;
}

function nameOf(fileName: string): string {
  return (
    fileName
      .replace(/\.[^.]+$/, '')
      .replace(/[_-]+/g, ' ')
      .trim() || 'Improvement plan'
  );
}
