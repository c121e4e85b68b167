import { formOfKind } from '../editing/item-forms.ts';
import { lastVersion, type Version } from '../editing/edit-queries.ts';
import type { EditContext, ItemForm, Texts, Values } from '../editing/item-form.ts';
import { factAt, type ItemKind } from '../facts/record.ts';
import type { PlanView } from '../model/plan-view.ts';
import type { Trx } from '../../platform/services.ts';
import type { Deed, NewPart } from './list-change.ts';
import type { AnyList } from './list-kind.ts';
import type { RowProblem } from './match-rows.ts';

/** An item or part that is changed: what it said on the day, and what it will say. */
export type SettledChange = { form: ItemForm; last: Version; values: Values };

export function formOf(list: AnyList, of: 'item' | 'part'): ItemForm {
  const kind: ItemKind | null = of === 'item' ? list.kind : list.part;
  const form = kind && formOfKind(kind);
  if (!form) throw new Error(`Nothing of ${list.name} is edited as its ${of}`);
  return form;
}

/**
 * The plan as the forms' own rules are to see it: without what the list takes away, and without the refs it changes, so
 * that two actions may change their refs in one file.
 */
export function settledView(list: AnyList, view: PlanView, deeds: Deed[]): PlanView {
  if (list.kind !== 'action') return view;
  const free = new Set(
    deeds.flatMap((deed) =>
      (deed.do === 'remove' || (deed.do === 'set' && 'ref' in deed.texts)) && deed.of === 'item' ? [deed.id] : [],
    ),
  );
  return { ...view, actions: view.actions.filter(({ id }) => !free.has(id)) };
}

/** What each changed item and part will say, by the rules of its own form; and what those refuse. */
export async function settleChanges(
  trx: Trx,
  list: AnyList,
  context: EditContext,
  deeds: Deed[],
): Promise<{ changes: SettledChange[]; problems: RowProblem[] }> {
  const sets = deeds.filter((deed) => deed.do === 'set');
  const changes: SettledChange[] = [];
  const problems: RowProblem[] = [];
  for (const [, group] of Map.groupBy(sets, ({ of, id }) => `${of} ${id}`)) {
    const [first] = group;
    if (!first) continue;
    const form = formOf(list, first.of);
    const last = ((await factAt(trx, form.kind, first.id, context.on)) ??
      (await lastVersion(trx, form.kind, first.id))) as Version | null;
    if (!last) throw new Error(`${form.kind} ${first.id} has no versions`);
    const texts = Object.assign({}, ...group.map((deed) => deed.texts)) as Texts;
    const settled = settle(form, context, last, last, texts);
    if (settled.ok) changes.push({ form, last, values: settled.values });
    else problems.push(...settled.messages.map((message) => ({ where: first.where, message })));
  }
  return { changes, problems };
}

/** What a new item will say, with the texts of its first part where its form asks for them. */
export function settleNew(
  list: AnyList,
  context: EditContext,
  { texts, parts }: Deed & { do: 'add' },
): Settled & { form: ItemForm } {
  const form = formOf(list, 'item');
  const areaId = Number(texts['area']) || null;
  const start = form.start(context, areaId);
  if (!start) return { ok: false, form, messages: ['Area: it names no area of the plan'] };
  const fields = form.fields(context, null);
  const withPart = fields.some(({ name }) => name === 'due') ? { ...parts[0]?.texts } : {};
  return { form, ...settle(form, context, null, start, { ...texts, ...withPart }) };
}

/** What a new step or target of an item will say. */
export function settlePart(
  list: AnyList,
  context: EditContext,
  id: number,
  part: NewPart,
): Settled & { form: ItemForm } {
  const form = formOf(list, 'part');
  const start = { [form.parent?.column ?? '']: id };
  return { form, ...settle(form, context, null, start, part.texts) };
}

/** What is wrong with rows that are new, and with new parts; nothing when they can be added. */
export function newProblems(list: AnyList, context: EditContext, deeds: Deed[]): RowProblem[] {
  const problems: RowProblem[] = [];
  const check = (where: string, settled: Settled) => {
    if (!settled.ok) problems.push(...settled.messages.map((message) => ({ where, message })));
  };
  for (const deed of deeds) {
    if (deed.do === 'add') {
      const settled = settleNew(list, context, deed);
      check(deed.where, settled);
      for (const part of partsBeside(settled.form, context, deed))
        check(part.where, settlePart(list, context, 0, part));
    }
    if (deed.do === 'add-part') check(deed.part.where, settlePart(list, context, deed.id, deed.part));
  }
  return problems;
}

/** The parts of a new item that its own form does not make. */
export function partsBeside(form: ItemForm, context: EditContext, { parts }: Deed & { do: 'add' }): NewPart[] {
  return form.fields(context, null).some(({ name }) => name === 'due') ? parts.slice(1) : parts;
}

type Settled = { ok: true; values: Values } | { ok: false; messages: string[] };

function settle(form: ItemForm, context: EditContext, before: Values | null, start: Values, texts: Texts): Settled {
  let values = start;
  const messages: string[] = [];
  for (const field of form.fields(context, before)) {
    const text = texts[field.name] ?? (before ? undefined : field.text(values));
    if (text === undefined) continue;
    const put = field.put(values, text);
    if ('problem' in put) messages.push(`${String(put['problem'])}`);
    else values = put;
  }
  if (messages.length > 0) return { ok: false, messages };
  // A date moved by a list has no reason yet, which raises a question, as one moved by a document does.
  if (form.kind === 'step' && before) return { ok: true, values: { ...values, moved_because: null, agreed_by: null } };
  const settled = form.settle?.(context, before, values, texts) ?? { ok: true, values };
  return settled.ok ? settled : { ok: false, messages: settled.errors.map(({ message }) => message) };
}
