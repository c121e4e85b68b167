import { isValidElement, toChildArray, Fragment, h } from 'preact';
import type { ComponentChildren, VNode } from 'preact';
import { jsxTemplate } from 'preact/jsx-runtime';
import { officialMacro } from './govuk-templates.ts';
import type * as Options from './govuk-options.generated.ts';
import type { Html } from './govuk-values.ts';

/** Options of a component that takes markup may be given as JSX children instead of `html`. */
type Props<O> = O extends { html?: Html } ? O & { children?: ComponentChildren } : O;

/**
 * One official component as a Preact function component. The official template is filled in with plain values; each
 * VNode among the options becomes a slot, a comment that no escaped text can imitate, and Preact renders it in place.
 * So nothing wraps the official markup, and whitespace inside a slot (a textarea's lines) is never re-indented.
 */
function official<O extends object>(component: string) {
  const macro = officialMacro(component);
  return (props: Props<O>): VNode => {
    const slots: VNode[] = [];
    const html = macro(withSlots(childrenAsHtml(props), slots));
    if (slots.length === 0) return jsxTemplate([html]);
    // Odd pieces are the slot numbers that the split captured; a template may use one slot twice.
    const pieces = html.split(/<!--slot(\d+)-->/);
    const parts = pieces.filter((_piece, index) => index % 2 === 0);
    const filled = pieces.filter((_piece, index) => index % 2 === 1).map((number) => slots[Number(number)] ?? null);
    return jsxTemplate(parts, ...filled);
  };
}

function childrenAsHtml(props: object): object {
  if (!('children' in props)) return props;
  const { children, ...options } = props as { children: ComponentChildren };
  return toChildArray(children).length ? { ...options, html: h(Fragment, null, children) } : options;
}

function withSlots(value: unknown, slots: VNode[]): unknown {
  if (Array.isArray(value)) return value.map((item) => withSlots(item, slots));
  if (isValidElement(value)) return `<!--slot${slots.push(value) - 1}-->`;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withSlots(inner, slots)]));
}

/**
 * Markup that is already HTML, printed as it stands. Only for markup this product made itself (a chart's SVG, a block
 * rendered by `platform/documents`): never for anything a person or a document said.
 */
export function raw(html: string): VNode {
  return jsxTemplate([html]);
}

export const Accordion = official<Options.AccordionOptions>('accordion');
export const BackLink = official<Options.BackLinkOptions>('back-link');
export const Breadcrumbs = official<Options.BreadcrumbsOptions>('breadcrumbs');
export const Button = official<Options.ButtonOptions>('button');
export const CharacterCount = official<Options.CharacterCountOptions>('character-count');
export const Checkboxes = official<Options.CheckboxesOptions>('checkboxes');
export const DateInput = official<Options.DateInputOptions>('date-input');
export const Details = official<Options.DetailsOptions>('details');
export const ErrorMessage = official<Options.ErrorMessageOptions>('error-message');
export const ErrorSummary = official<Options.ErrorSummaryOptions>('error-summary');
export const Fieldset = official<Options.FieldsetOptions>('fieldset');
export const FileUpload = official<Options.FileUploadOptions>('file-upload');
export const Hint = official<Options.HintOptions>('hint');
export const Input = official<Options.InputOptions>('input');
export const InsetText = official<Options.InsetTextOptions>('inset-text');
export const Label = official<Options.LabelOptions>('label');
export const NotificationBanner = official<Options.NotificationBannerOptions>('notification-banner');
export const Pagination = official<Options.PaginationOptions>('pagination');
export const Panel = official<Options.PanelOptions>('panel');
export const PasswordInput = official<Options.PasswordInputOptions>('password-input');
export const PhaseBanner = official<Options.PhaseBannerOptions>('phase-banner');
export const Radios = official<Options.RadiosOptions>('radios');
export const Select = official<Options.SelectOptions>('select');
export const ServiceNavigation = official<Options.ServiceNavigationOptions>('service-navigation');
export const SkipLink = official<Options.SkipLinkOptions>('skip-link');
export const SummaryList = official<Options.SummaryListOptions>('summary-list');
export const Table = official<Options.TableOptions>('table');
export const Tabs = official<Options.TabsOptions>('tabs');
export const Tag = official<Options.TagOptions>('tag');
export const TaskList = official<Options.TaskListOptions>('task-list');
export const Textarea = official<Options.TextareaOptions>('textarea');
export const WarningText = official<Options.WarningTextOptions>('warning-text');
