import type { ComponentChildren } from 'preact';

/** A count that may have been suppressed: `c` stands for a number too small to print. */
export type Count = number | 'c';

/**
 * The words of a percentage with what it is made of: "80% (12 of 15)". With nothing to divide by, or a suppressed part,
 * there is no percentage. `decimals` is the number of decimal places; halves round away from zero.
 */
export function figureText(value: Count, of: Count, decimals = 0): string {
  const parts = `${countText(value)} of ${countText(of)}`;
  if (typeof value !== 'number' || typeof of !== 'number' || of === 0) return parts;
  return `${((100 * value) / of).toFixed(decimals)}% (${parts})`;
}

const countText = (count: Count) => (count === 'c' ? 'c' : count.toLocaleString('en-GB'));

/** A percentage, always with its numerator and denominator beside it. */
export function Figure({ value, of, decimals = 0 }: { value: Count; of: Count; decimals?: number }) {
  const [percent, parts] = figureText(value, of, decimals).split(/ (?=\()/);
  return (
    <span class="los-figure">
      {parts ? <strong>{percent}</strong> : percent}
      {parts ? <span class="los-figure__of"> {parts}</span> : null}
    </span>
  );
}

export interface Stat {
  /** What is counted: "Overdue by its own date". */
  label: string;
  value: ComponentChildren;
  href?: string;
  tone?: 'attention' | 'good';
}

/** The few numbers a page opens with, each leading to the list behind it. */
export function Stats({ items, label }: { items: Stat[]; label: string }) {
  return (
    <ul class="los-stats" aria-label={label}>
      {items.map((item) => (
        <li key={item.label} class={`los-stat${item.tone ? ` los-stat--${item.tone}` : ''}`}>
          <span class="los-stat__value">{item.value}</span>{' '}
          {item.href ? (
            <a class="govuk-link govuk-link--no-visited-state los-stat__label" href={item.href}>
              {item.label}
            </a>
          ) : (
            <span class="los-stat__label">{item.label}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
