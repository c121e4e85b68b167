import type { ComponentChildren } from 'preact';

/** A second, quieter line in a cell: how a date was read, who holds a post. `attention` where it asks for a look. */
export function Under({ children, attention }: { children: ComponentChildren; attention?: boolean }) {
  // The space keeps the words apart where there is no stylesheet, and in copied text.
  return (
    <>
      {' '}
      <span class={`los-under${attention ? ' los-under--attention' : ''}`}>{children}</span>
    </>
  );
}

/** What the plan does not say and should, in plain sight: "No source", "No reading". */
export function Missing({ text }: { text: string }) {
  return <span class="los-missing">{text}</span>;
}
