/** What can be done to the item, in a row under its heading. */
export function ItemMenu({ items }: { items: { text: string; href: string }[] }) {
  if (items.length === 0) return null;
  return (
    <ul class="los-item-menu">
      {items.map(({ text, href }) => (
        <li key={href}>
          <a class="govuk-button govuk-button--secondary los-button-small" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}
