import { describeAudits } from '../../people/index.ts';
import { namesOfItems } from './item-names.ts';
import { itemForms } from './item-forms.ts';

/** How changes to the plan itself read in the audit log. */
describeAudits({
  changes: {
    ...Object.fromEntries(
      itemForms.flatMap(({ kind, one }) => [
        [`${kind}.add`, `Added ${one}`],
        [`${kind}.edit`, `Changed ${one}`],
        [`${kind}.remove`, `Removed ${one}`],
        [`${kind}.put-back`, `Put back ${one}`],
      ]),
    ),
    'link.join': 'Joined two items',
    'link.unjoin': 'Took two items apart',
    'plan.rename': 'Renamed a plan',
    'plan.make-main': 'Made a plan the main one',
  },
  fields: {
    from: 'From',
    sourceId: 'Document it comes from',
    parentId: 'Part of',
    byOn: 'By when',
    readingSource: 'Where its readings come from',
    readingSourceName: 'Name of that source',
    stateNote: 'Why, or what shows it',
    grouping: 'Group',
    state: 'What is said of it',
  },
  subjects: Object.fromEntries(
    itemForms.map((form) => [
      form.kind,
      {
        word: form.noun.charAt(0).toUpperCase() + form.noun.slice(1),
        href: (id: string) => `/history/${id}`,
        names: namesOfItems(form),
      },
    ]),
  ),
});
