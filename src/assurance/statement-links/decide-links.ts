import type { Trx } from '../../platform/services.ts';
import type { FormValues } from '../../platform/web/route.ts';
import {
  addDecisions,
  lockStatements,
  newestDecisions,
  type Decision,
  type DecisionKind,
  type NewDecision,
} from './link-queries.ts';

/** One choice of a form: what to decide about a pair, and the decision the form showed (0 where there was none). */
export type Choice = { statementId: number; itemId: number; seen: number; what: DecisionKind };

/** A pair somebody else decided about while the form was open. */
export type Collision = { choice: Choice; now: Decision };

/** A choice as a form's field carries it: "12 34 0 confirmed". */
export function choiceValue({ statementId, itemId, seen, what }: Choice): string {
  return `${statementId} ${itemId} ${seen} ${what}`;
}

/** The choices of a form; fields left as they were, and what no page of ours sends, are left out. */
export function choicesIn(form: FormValues): Choice[] {
  return form.all('link').flatMap((value): Choice[] => {
    const match = /^(\d{1,9}) (\d{1,9}) (\d{1,9}) (confirmed|refused|undone)$/.exec(value);
    if (!match) return [];
    const [, statementId, itemId, seen, what] = match;
    return [
      { statementId: Number(statementId), itemId: Number(itemId), seen: Number(seen), what: what as DecisionKind },
    ];
  });
}

export type Decided = { ok: true; count: number } | { ok: false; collisions: Collision[] };

/**
 * Keeps the choices, all of them or none: where somebody else has decided otherwise about one since the form was shown,
 * nothing is kept and each such pair comes back with what they decided. `because` tells why a pair was shown.
 * To be called inside a transaction.
 */
export async function decideLinks(
  trx: Trx,
  choices: readonly Choice[],
  because: (choice: Choice) => string,
  doing: { on: string; at: Date; by: number | null },
): Promise<Decided> {
  await lockStatements(trx, [...new Set(choices.map((choice) => choice.statementId))]);
  const newest = new Map((await newestDecisions(trx, choices)).map((one) => [`${one.statementId} ${one.itemId}`, one]));
  const collisions: Collision[] = [];
  const fresh: NewDecision[] = [];
  for (const choice of choices) {
    const now = newest.get(`${choice.statementId} ${choice.itemId}`);
    if (now && now.what === choice.what) continue;
    if (now && now.id !== choice.seen) collisions.push({ choice, now });
    else if (now || choice.what !== 'undone') fresh.push({ ...choice, because: because(choice) });
  }
  if (collisions.length > 0) return { ok: false, collisions };
  await addDecisions(trx, fresh, doing);
  return { ok: true, count: fresh.length };
}
