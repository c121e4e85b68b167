import { inWords } from '../../methods/calendar.ts';
import { capital, type PlanView } from '../../plan/index.ts';
import { Tag } from '../../platform/web/ui/index.ts';
import { wordsFor } from '../outside-quotations.ts';
import { choiceValue, type Choice, type Collision } from './decide-links.ts';
import { itemName } from './item-names.ts';
import type { Said } from './outside.ts';

type CollisionsProps = { collisions: Collision[]; view: PlanView; all: Said[]; mayRead: boolean };

/** What somebody else decided, beside what was chosen here: choosing again and keeping it decides. */
export function Collisions({ collisions, view, all, mayRead }: CollisionsProps) {
  return (
    <section class="los-section" aria-labelledby="collisions">
      <h2 class="govuk-heading-m" id="collisions" tabIndex={-1}>
        Decided by somebody else meanwhile
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {collisions.map(({ choice, now }) => {
          const said = all.find((one) => one.statement.id === choice.statementId);
          const link = [...(said?.links ?? []), ...(said?.refused ?? [])].find((one) => one.itemId === choice.itemId);
          const item = link ? itemName(view, link.kind, choice.itemId) : null;
          const text = said ? wordsFor(said.statement.text, said.source.handling !== 'OFFICIAL', mayRead) : '';
          return (
            <li key={`${choice.statementId} ${choice.itemId}`}>
              “{text}” and “{item?.name ?? 'an item'}”: {now.by ?? 'somebody'} said <strong>{decided[now.what]}</strong>{' '}
              on {inWords(now.on)}; you chose <strong>{decided[choice.what]}</strong>.
            </li>
          );
        })}
      </ul>
      <p class="govuk-body">Your choices are still below. Keep them again if they still hold.</p>
    </section>
  );
}

const decided = { confirmed: 'right', refused: 'wrong', undone: 'not decided' } as const;

/** Why a link is there: who confirmed it and when, or what both texts share. */
export function whyInWords({
  state,
  because,
  decision,
}: Pick<Said['links'][number], 'state' | 'because' | 'decision'>): string {
  if (state === 'confirmed' && decision)
    return `Confirmed by ${decision.by ?? 'somebody'} on ${inWords(decision.on)}: ${because || 'chosen by hand'}`;
  return capital(because);
}

export function StateTag({ state }: { state: 'confirmed' | 'suggested' | 'refused' }) {
  const colours = { confirmed: 'green', suggested: 'yellow', refused: 'grey' };
  return <Tag text={capital(state)} classes={`govuk-tag--${colours[state]}`} />;
}

type ChooseProps = {
  said: Said;
  itemId: number;
  state: 'confirmed' | 'suggested' | 'refused';
  name: string;
  /** What was chosen in the form that was sent. */
  kept: Choice[];
  collisions: Collision[];
};

/** The official select's markup, small: there are hundreds of these on a page. */
export function Choose({ said, itemId, state, name, kept, collisions }: ChooseProps) {
  const statementId = said.statement.id;
  const collided = collisions.find(({ choice }) => choice.statementId === statementId && choice.itemId === itemId);
  const link = [...said.links, ...said.refused].find((one) => one.itemId === itemId);
  const seen = collided?.now.id ?? link?.decision?.id ?? 0;
  const chosen = kept.find((choice) => choice.statementId === statementId && choice.itemId === itemId)?.what;
  const value = (what: Choice['what']) => choiceValue({ statementId, itemId, seen, what });
  const options: [string, string, Choice['what'] | null][] =
    state === 'suggested'
      ? [
          ['', 'Suggested', null],
          [value('confirmed'), 'Right', 'confirmed'],
          [value('refused'), 'Wrong', 'refused'],
        ]
      : [
          ['', state === 'confirmed' ? 'Confirmed' : 'Said wrong', null],
          state === 'confirmed' ? [value('refused'), 'Wrong', 'refused'] : [value('confirmed'), 'Right', 'confirmed'],
          [value('undone'), 'Undo', 'undone'],
        ];
  return (
    <>
      <label class="govuk-visually-hidden" for={`link-${statementId}-${itemId}`}>
        Is it about {name.slice(0, 80)}?
      </label>
      <select class="govuk-select los-sentence__choose" id={`link-${statementId}-${itemId}`} name="link">
        {options.map(([option, text, what]) => (
          <option key={text} value={option} selected={what !== null && what === chosen}>
            {text}
          </option>
        ))}
      </select>
    </>
  );
}
