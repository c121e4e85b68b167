import type { ListItem, Place } from '../../../platform/reading/blocks.ts';
import type { PlanFile } from '../../plan-format.ts';
import { datesIn } from './dates-in-text.ts';

type Milestone = PlanFile['milestones'][number] & { at: Place };

/** Items of a list under a dated heading. An item may bring its own date: "June 2026 – hubs open". */
export function milestonesOfList(items: readonly ListItem[], by: string | null): Milestone[] {
  return items.flatMap((item): Milestone[] => {
    const own = /^(.{4,30}?)\s*(?:[-–—:]|\s{2,})\s+(.+)$/.exec(item.text);
    const date = own
      ? datesIn(own[1]!).find((each) => each.date && each.end - each.start >= own[1]!.length - 12)
      : undefined;
    const number = item.label && /^\d+$/.test(item.label) ? Number(item.label) : null;
    return [{ number, by: date?.date ?? by, text: date ? own![2]! : item.text, at: item.at }];
  });
}

/** A table row with a date in one cell and what is done by then in another; null where there is no text. */
export function milestoneRow(cells: readonly string[], by: string | null, at: Place): Milestone | null {
  const filled = cells.map((cell) => cell.trim()).filter(Boolean);
  const number = /^\d{1,3}[.)]?$/.test(filled[0] ?? '') ? parseInt(filled.shift()!, 10) : null;
  const dated = filled.findIndex((cell) => cell.length <= 40 && datesIn(cell).some((date) => date.date));
  const date = dated >= 0 ? datesIn(filled[dated]!).find((each) => each.date)!.date : by;
  const text = filled.filter((_, i) => i !== dated).join(' – ');
  return text ? { number, by: date, text, at } : null;
}
