import { annexA as annexALists } from '../annex-a/definitions/index.ts';
import type { ListDefinition } from '../annex-a/list-definition.ts';
import type { AnnexA } from '../annex-a/list-reader.ts';
import { buildList } from '../returns/build-list.ts';
import { wordList } from '../returns/word-list.ts';
import { ssdTables } from './definitions/tables.ts';
import { historyViews } from './histories/index.ts';
import { assessmentsView, contactsView, earlyHelpView, enquiriesView, referralsView } from './views/front-door.ts';
import { firstAssessmentsView } from './views/first-assessments.ts';
import { inCareView } from './views/in-care.ts';
import { adoptionView, leaversView } from './views/leaving.ts';
import { peopleIn } from './views/people-in.ts';
import { inNeedView, protectionView } from './views/plans.ts';
import { staffView } from './views/staff.ts';
import { ssdGiven } from './views/ssd-given.ts';
import type { View } from './views/view.ts';

const views: readonly View[] = [
  contactsView,
  earlyHelpView,
  referralsView,
  assessmentsView,
  enquiriesView,
  inNeedView,
  protectionView,
  inCareView,
  leaversView,
  adoptionView,
  firstAssessmentsView,
  staffView,
  ...historyViews,
];

/**
 * The dataset's tables with lists beside them, made of its histories as at the day: those of Annex A and those local lists
 * that it can fill, so that every definition written for them runs on it, and what happened one by one. Rows of a list made so are numbered from 1.
 */
export function withLists(read: AnnexA): AnnexA {
  const given = ssdGiven(read);
  const people = peopleIn(given);
  const children = wordList();
  for (const word of read.children) children.place(word);
  const lists = new Map(read.lists);
  const faults = [...read.faults];
  const faultCounts = new Map(read.faultCounts);
  const made: ListDefinition[] = [];
  for (const view of views) {
    if (!given.table(view.of).there) continue;
    const definition: ListDefinition = typeof view.list === 'number' ? annexALists[view.list] : view.list;
    const names = Object.entries(view.columns)
      .filter(([, tables]) => tables.every((name) => given.table(name).there))
      .map(([name]) => name);
    const header = new Map(names.map((name, at) => [name, at]));
    const builder = buildList(definition, header, {
      asAt: read.asAt,
      children,
      onFault: (fault) => {
        // Rows of a made list repeat or follow each other because the histories do: that is no fault of anyone's.
        if (fault.code === 'repeated-row' || fault.code === 'superseded-row') return;
        faultCounts.set(fault.code, (faultCounts.get(fault.code) ?? 0) + 1);
        faults.push(fault);
      },
    });
    for (const [index, row] of view.rows(given, people).entries())
      builder.add(
        index + 1,
        names.map((name) => row[name]),
      );
    lists.set(definition.list, builder.finish());
    made.push(definition);
  }
  return {
    ...read,
    definitions: [...made, ...ssdTables],
    lists: new Map([...lists].toSorted(([a], [b]) => a - b)),
    children: children.words,
    faults,
    faultCounts,
  };
}
