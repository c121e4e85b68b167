import type { ItemKind } from '../facts/record.ts';
import { actionForm } from './definitions/action.ts';
import { areaForm } from './definitions/area.ts';
import { assessmentForm, seeAlsoForm } from './definitions/area-texts.ts';
import { findingForm } from './definitions/finding.ts';
import { glossaryForm } from './definitions/glossary-entry.ts';
import { measureForm } from './definitions/measure.ts';
import { milestoneForm } from './definitions/milestone.ts';
import { commitmentForm, pageAreaForm } from './definitions/on-a-page.ts';
import { ratingWordForm } from './definitions/rating-word.ts';
import { stepForm } from './definitions/step.ts';
import { targetForm } from './definitions/target.ts';
import type { ItemForm } from './item-form.ts';

/** Every kind of item that can be edited, in the order people look for them. */
export const itemForms: ItemForm[] = [
  areaForm,
  findingForm,
  actionForm,
  stepForm,
  measureForm,
  targetForm,
  assessmentForm,
  seeAlsoForm,
  milestoneForm,
  pageAreaForm,
  commitmentForm,
  glossaryForm,
  ratingWordForm,
];

const byKind = new Map<ItemKind, ItemForm>(itemForms.map((form) => [form.kind, form]));

/** The form of a kind; undefined for kinds that are edited elsewhere (narrative, links). */
export function formOfKind(kind: ItemKind): ItemForm | undefined {
  return byKind.get(kind);
}
