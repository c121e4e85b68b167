import type { ComponentChildren } from 'preact';

/** An address people write to, or what to do where the council has not given one yet. */
export function Email({ address, otherwise }: { address: string; otherwise: string }) {
  return address ? (
    <a class="govuk-link" href={`mailto:${address}`}>
      {address}
    </a>
  ) : (
    <>{otherwise}</>
  );
}

export function P({ children }: { children: ComponentChildren }) {
  return <p class="govuk-body">{children}</p>;
}

export function A({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <a class="govuk-link" href={href}>
      {children}
    </a>
  );
}

export function Bullets({ items }: { items: ComponentChildren[] }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  );
}
