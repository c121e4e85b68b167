import type { Inline, Paper, PaperBlock, PaperTable } from '../../platform/documents/index.ts';
import { Details, raw, VisuallyHidden } from '../../platform/web/ui/index.ts';

/** A paper as part of a page: the same blocks the files are made from, in the product's own dress. */
export function PaperView({ paper }: { paper: Paper }) {
  const headings = paper.blocks.flatMap((block, at) =>
    block.kind === 'heading' && block.level <= 2 ? [{ text: block.text, level: block.level, at }] : [],
  );
  return (
    <article class="los-paper" aria-label={paper.title}>
      <Details summaryText="Contents of the report">
        <ul class="govuk-list">
          {headings.map(({ text, level, at }) => (
            <li key={at} class={level === 2 ? 'govuk-!-padding-left-4' : undefined}>
              <a class="govuk-link" href={`#part-${at}`}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </Details>
      {paper.blocks.map((block, at) => (
        <Block key={at} block={block} at={at} />
      ))}
    </article>
  );
}

const sizes = ['l', 'm', 's', 's'];

function Block({ block, at }: { block: PaperBlock; at: number }) {
  switch (block.kind) {
    case 'heading': {
      // The page's own heading is its only h1.
      const Heading = `h${block.level + 1}` as 'h2' | 'h3' | 'h4' | 'h5';
      return (
        <Heading id={`part-${at}`} class={`govuk-heading-${sizes[block.level - 1]}`}>
          {block.text}
        </Heading>
      );
    }
    case 'paragraph':
      return <p class="govuk-body">{inlines(block.content)}</p>;
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List class={`govuk-list govuk-list--${block.ordered ? 'number' : 'bullet'}`}>
          {block.items.map((item, place) => (
            <li key={place}>{inlines(item)}</li>
          ))}
        </List>
      );
    }
    case 'table':
      return <TableView table={block} />;
    case 'chart':
      return (
        <figure class="los-chart">
          <figcaption class="govuk-heading-s">{block.title}</figcaption>
          {raw(block.svg)}
          <Details summaryText="The same as a table">
            <TableView table={block.table} />
          </Details>
        </figure>
      );
    case 'callout': {
      const tones = { note: 'Note', warning: 'Warning', decision: 'For decision' };
      return (
        <div class="govuk-inset-text">
          <p class="govuk-body govuk-!-font-weight-bold">
            {tones[block.tone]}: {block.title}
          </p>
          {block.content.map((content, place) => (
            <p key={place} class="govuk-body">
              {inlines(content)}
            </p>
          ))}
        </div>
      );
    }
    case 'pageBreak':
      return null;
  }
}

function TableView({ table }: { table: PaperTable }) {
  const numeric = table.columns.map((column) => column.align === 'right');
  return (
    <table class="govuk-table los-table">
      <caption class="govuk-table__caption govuk-table__caption--s">{table.caption}</caption>
      <thead class="los-table__head">
        <tr>
          {table.columns.map((column, at) => (
            <th key={at} scope="col" class={numeric[at] ? 'los-numeric' : undefined}>
              {column.heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, place) => (
          <tr key={place}>
            {row.map((content, at) => (
              <td key={at} class={numeric[at] ? 'los-numeric' : undefined} data-label={table.columns[at]?.heading}>
                {content.length === 1
                  ? inlines(content[0]!)
                  : content.map((part, line) => <div key={line}>{inlines(part)}</div>)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function inlines(content: Inline[]) {
  return content.map(inlineView);
}

function inlineView(inline: Inline) {
  if (typeof inline === 'string') {
    const lines = inline.split('\n');
    return lines.flatMap((line, at) => (at === 0 ? [line] : [<br />, line]));
  }
  if ('bold' in inline) return <strong>{inline.bold}</strong>;
  if ('italic' in inline) return <em>{inline.italic}</em>;
  if ('struck' in inline) return <Was text={inline.struck} />;
  if ('figure' in inline) return <FigureLink text={inline.figure} source={inline.source} />;
  if ('tag' in inline) return <strong class={`govuk-tag govuk-tag--${inline.colour}`}>{inline.tag}</strong>;
  return inline.link;
}

function Was({ text }: { text: string }) {
  return (
    <del class="los-struck__old">
      <VisuallyHidden>Was: </VisuallyHidden>
      {text}
    </del>
  );
}

/** Every number leads to what it was counted from. A chart names the cell as well, which is no place on a page. */
function FigureLink({ text, source }: { text: string; source: string }) {
  return (
    <a class="govuk-link govuk-link--no-visited-state" href={source.replace(/#[^#]*\/.*$/, '')}>
      {text}
    </a>
  );
}
