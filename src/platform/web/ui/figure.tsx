import type { ComponentChildren } from 'preact';

/** A count that may have been suppressed: `c` stands for a number too small to print. */
export type Count = number | 'c';

/**
 * The words of a percentage with what it is made of: "80% (12 of 15)". With nothing to divide by, or a suppressed part,
 * there is no percentage. `decimals` is the number of decimal places; halves are rounded up. What is neither none nor all
 * is never printed as 0% or 100%: it takes as many more places as it needs ("99.9% (999 of 1,000)").
 */
export function figureText(value: Count, of: Count, decimals = 0): string {
  const parts = `${countText(value)} of ${countText(of)}`;
  if (typeof value !== 'number' || typeof of !== 'number' || of === 0) return parts;
  return `${percentText(value, of, decimals)}% (${parts})`;
}

function percentText(value: number, of: number, decimals: number): string {
  const all = 100 * 10 ** decimals;
  // Whole numbers throughout: 1.005 has no exact binary fraction, and toFixed would round it down.
  const rounded = Math.floor((2 * value * all + of) / (2 * of));
  const misleads = (rounded === 0 && value > 0) || (rounded === all && value < of);
  return misleads && decimals < 6 ? percentText(value, of, decimals + 1) : (rounded / 10 ** decimals).toFixed(decimals);
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
