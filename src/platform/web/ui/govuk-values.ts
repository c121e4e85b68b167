import type { VNode } from 'preact';

/**
 * Markup given to an official component. Only a VNode is accepted, never a string, so that text a person typed cannot
 * become markup by being handed to the wrong option.
 */
export type Html = VNode;

/** Extra HTML attributes. With `optional`, an empty value leaves the attribute out and `true` prints its bare name. */
export type Attributes = Record<string, string | number | boolean | undefined | { value: unknown; optional?: boolean }>;

/** What a list may hold in the place of an item that is left out: `condition && { … }`. */
export type Falsy = false | null | undefined | '';

/** One message per plural form, as the browser's own plural rules name them. */
export type PluralForms = Partial<Record<'zero' | 'one' | 'two' | 'few' | 'many' | 'other', string>>;
