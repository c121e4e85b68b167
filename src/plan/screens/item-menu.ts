import type { ItemKindShown } from './item-queries.ts';

type Doing = { text: string; ability: string; href: (id: number, planId: number) => string };

const change = (path: string): Doing => ({ text: 'Change', ability: 'plan.edit', href: (id) => `/${path}/${id}/edit` });
const join: Doing = { text: 'Join to others', ability: 'plan.edit', href: (id) => `/links/${id}` };
const history: Doing = { text: 'Full history', ability: 'plan.read', href: (id) => `/history/${id}` };
const evidence: Doing = {
  text: 'Add evidence',
  ability: 'plan.contribute',
  href: (id) => `/evidence/add/${id}`,
};
const impact = (path: string): Doing => ({
  text: 'Rate its impact',
  ability: 'plan.rate-impact',
  href: (id) => `/${path}/${id}/impact`,
});

/** What a person can do to an item, offered on its page to those who may. */
const menus: Record<ItemKindShown, Doing[]> = {
  area: [
    change('areas'),
    { text: 'Add an action', ability: 'plan.edit', href: (id, plan) => `/plan/${plan}/actions/new?of=${id}` },
    { text: 'Add a finding', ability: 'plan.edit', href: (id, plan) => `/plan/${plan}/findings/new?of=${id}` },
    { text: 'Add a measure', ability: 'plan.edit', href: (id, plan) => `/plan/${plan}/measures/new?of=${id}` },
    history,
  ],
  action: [
    change('actions'),
    evidence,
    { text: 'Close or reopen', ability: 'plan.contribute', href: (id) => `/actions/${id}/close` },
    { text: 'Correct a locked rating', ability: 'plan.moderate', href: (id) => `/actions/${id}/correct` },
    join,
    history,
  ],
  finding: [change('findings'), impact('findings'), evidence, join, history],
  measure: [
    change('measures'),
    { text: 'Add a reading', ability: 'plan.reading', href: (id) => `/measures/${id}/readings` },
    impact('measures'),
    evidence,
    join,
    history,
  ],
  milestone: [change('milestones'), join, history],
};

/** Whether the visitor may do something here. */
type May = (ability: string) => boolean;

/** What can be done to a whole plan, from its overview. */
export function planMenuFor(planId: number, may: May): { text: string; href: string }[] {
  return may('plan.edit')
    ? [
        { text: 'Change the plan', href: `/plan/${planId}/edit` },
        { text: 'Join what belongs together', href: `/plan/${planId}/links` },
      ]
    : [];
}

/** What this person may do, as links. They are of today: a page that looks back offers none. */
export function menuFor(kind: ItemKindShown, id: number, planId: number, may: May): { text: string; href: string }[] {
  return menus[kind].flatMap(({ text, ability, href }) => (may(ability) ? [{ text, href: href(id, planId) }] : []));
}
