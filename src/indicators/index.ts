/** The indicators room's door: definitions, and what they come to over a return. */
export { annexAIndicators } from './definitions/index.ts';
export { usualStandards, type Indicator, type LocalStandards } from './engine/definition.ts';
export { askedOf, evaluate, type Breakdown, type Figure, type Items, type Result } from './engine/evaluate.ts';
