import type { ComponentChildren } from 'preact';

type Props = { id: string; title: string; count?: number; children: ComponentChildren };

/** A part of a page with a heading of its own, to which links can lead. */
export function Section({ id, title, count, children }: Props) {
  return (
    <section class="los-section" aria-labelledby={id}>
      <h2 class="govuk-heading-m" id={id}>
        {title}
        {count === undefined ? null : <span class="los-count"> {count}</span>}
      </h2>
      {children}
    </section>
  );
}

/** Facts about one thing, each with its name before it; facts nobody knows are left out. */
export function Facts({ facts }: { facts: [name: string, value: ComponentChildren][] }) {
  const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return (
    <dl class="los-facts">
      {known.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Paragraphs of a text as it was written. */
export function Paragraphs({ text }: { text: string }) {
  return (
    <>
      {text.split(/\n+/).map((line) => (
        <p key={line} class="govuk-body">
          {line}
        </p>
      ))}
    </>
  );
}

/** Forms and running text keep to two thirds of the page, where lines are easy to read. */
export function TwoThirds({ children }: { children: ComponentChildren }) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">{children}</div>
    </div>
  );
}
