import type { ComponentChildren } from 'preact';

/** Words for people who listen to the page; nothing is drawn. */
export function VisuallyHidden({ children }: { children: ComponentChildren }) {
  return <span class="govuk-visually-hidden">{children}</span>;
}

/** What a page or table says when it has nothing to show, and what a person can do about it. */
export function Empty({ text, children }: { text: string; children?: ComponentChildren }) {
  return (
    <div class="los-empty">
      <p class="govuk-body">{text}</p>
      {children}
    </div>
  );
}

/** A page's heading, with the larger thing it belongs to as its caption. */
export function PageHeading({ text, caption, level = 1 }: { text: string; caption?: string; level?: 1 | 2 }) {
  const Heading = level === 1 ? 'h1' : 'h2';
  const size = level === 1 ? 'l' : 'm';
  return (
    <Heading class={`govuk-heading-${size} los-heading`}>
      {caption ? <span class={`govuk-caption-${size}`}>{caption} </span> : null}
      {text}
    </Heading>
  );
}

/** What a document says, word for word, and where it says it. */
export function Quote({ text, where, href }: { text: string; where: string; href?: string }) {
  return (
    <figure class="los-quote">
      <blockquote class="los-quote__words">{text}</blockquote>
      <figcaption class="los-quote__where">
        {href ? (
          <a class="govuk-link" href={href}>
            {where}
          </a>
        ) : (
          where
        )}
      </figcaption>
    </figure>
  );
}

/**
 * What was written before, struck through, above what is written now. Listeners hear "was" and "now", because most
 * screen readers say nothing at a deletion. `null` is "nothing was (or is) written".
 */
export function Struck({ old, now }: { old: string | null; now: string | null }) {
  if (old === now) return <>{now}</>;
  return (
    <span class="los-struck">
      {old === null ? null : (
        <del class="los-struck__old">
          <VisuallyHidden>Was: </VisuallyHidden>
          {old}
        </del>
      )}
      {now === null ? (
        <span class="los-struck__gone">Removed</span>
      ) : (
        <ins class="los-struck__now">
          <VisuallyHidden>{old === null ? 'Added: ' : 'Now: '}</VisuallyHidden>
          {now}
        </ins>
      )}
    </span>
  );
}
