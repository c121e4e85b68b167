import type { ComponentChildren } from 'preact';

/** Forms and running text keep to two thirds of the page, where lines are easy to read. */
export function FormColumn({ children }: { children: ComponentChildren }) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">{children}</div>
    </div>
  );
}
