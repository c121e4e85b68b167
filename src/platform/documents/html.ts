import { createHash } from 'node:crypto';
import type { Inline, Paper, PaperBlock, PaperTable } from './blocks.ts';
import { columnShares } from './column-shares.ts';
import { htmlStyle } from './html-style.ts';
import { outlined } from './paper-outline.ts';
import type { OutlinedBlock } from './paper-outline.ts';
import { dayInWords, safeHref } from './paper-words.ts';

/**
 * The paper as one HTML file that stands alone: its style is inside it, it has no script and asks for nothing
 * from anywhere. A content security policy in the file itself holds it to that wherever it is opened.
 */
export function paperToHtml(paper: Paper): string {
  const blocks = outlined(paper);
  const mark = `<p class="handling">${escaped(paper.handling)}</p>`;
  const subtitle = paper.subtitle === undefined ? '' : `<p class="subtitle">${escaped(paper.subtitle)}</p>\n`;
  const policy = `default-src 'none'; img-src data:; style-src 'sha256-${sha256(htmlStyle)}'`;
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${escaped(paper.authority)}">
<title>${escaped(paper.title)} – ${escaped(paper.authority)}</title>
<style>${htmlStyle}</style>
</head>
<body>
<a class="skip" href="#content">Skip to main content</a>
<header>
${mark}
<p class="authority">${escaped(paper.authority)}</p>
<h1>${escaped(paper.title)}</h1>
${subtitle}<p class="as-at">As at ${escaped(dayInWords(paper.asAt))}</p>
</header>
${paper.contents ? contentsOf(blocks) : ''}<main id="content">
${blocks.map(blockToHtml).join('\n')}
</main>
<footer>
${mark}
</footer>
</body>
</html>
`;
}

function contentsOf(blocks: OutlinedBlock[]): string {
  const entries = blocks.flatMap((block) =>
    block.kind === 'heading' && block.level <= 2
      ? [`<li class="level-${block.level}"><a href="#${block.id}">${escaped(block.text)}</a></li>`]
      : [],
  );
  if (entries.length === 0) return '';
  // Headings in the contents keep their level in a class: one flat list reads well and nests for the eye only.
  return `<nav aria-labelledby="list-of-contents">\n<h2 id="list-of-contents">Contents</h2>\n<ol>\n${entries.join('\n')}\n</ol>\n</nav>\n`;
}

function blockToHtml(block: OutlinedBlock, place: number): string {
  if (block.kind === 'heading') {
    // The title of the paper is the page's only h1.
    const level = Math.min(6, block.level + 1);
    return `<h${level} id="${block.id}">${escaped(block.text)}</h${level}>`;
  }
  if (block.kind === 'paragraph') return `<p>${inlinesToHtml(block.content)}</p>`;
  if (block.kind === 'list') {
    const items = block.items.map((item) => `<li>${inlinesToHtml(item)}</li>`).join('\n');
    return block.ordered ? `<ol>\n${items}\n</ol>` : `<ul>\n${items}\n</ul>`;
  }
  if (block.kind === 'table') return tableToHtml(block);
  if (block.kind === 'chart') return chartToHtml(block);
  if (block.kind === 'callout') return calloutToHtml(block, place);
  return '<hr class="page-break">';
}

function tableToHtml(table: PaperTable): string {
  const right = table.columns.map((column) => column.align === 'right');
  // Widths as attributes would be obsolete and as styles would need a looser policy: classes in twentieths do.
  const columns = columnShares(table)
    .map((share) => `<col class="share-${Math.max(1, Math.round(share * 20))}">`)
    .join('');
  const head = table.columns
    .map((column, at) => `<th scope="col"${right[at] ? ' class="number"' : ''}>${escaped(column.heading)}</th>`)
    .join('');
  const rows = table.rows.map((row) => {
    const cells = row.map((cell, at) => {
      const content = cell.map((paragraph) => `<p>${inlinesToHtml(paragraph)}</p>`).join('');
      return `<td${right[at] ? ' class="number"' : ''}>${content}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<div class="table" role="region" aria-label="${escaped(table.caption)}" tabindex="0">
<table>
<caption>${escaped(table.caption)}</caption>
<colgroup>${columns}</colgroup>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>`;
}

function chartToHtml(chart: Extract<PaperBlock, { kind: 'chart' }>): string {
  return `<figure>
<figcaption>${escaped(chart.title)}</figcaption>
${chart.svg}
<details>
<summary>Table and description of this chart</summary>
<p>${escaped(chart.description)}</p>
${tableToHtml(chart.table)}
</details>
</figure>`;
}

function calloutToHtml(callout: Extract<PaperBlock, { kind: 'callout' }>, place: number): string {
  const words = { note: 'Note', warning: 'Warning', decision: 'For decision' }[callout.tone];
  const content = callout.content.map((paragraph) => `<p>${inlinesToHtml(paragraph)}</p>`).join('\n');
  return `<section class="callout ${callout.tone}" aria-labelledby="callout-${place}">
<p class="callout-title" id="callout-${place}"><span class="tone">${words}:</span> ${escaped(callout.title)}</p>
${content}
</section>`;
}

function inlinesToHtml(content: Inline[]): string {
  return content.map(inlineToHtml).join('');
}

function inlineToHtml(inline: Inline): string {
  if (typeof inline === 'string') return escaped(inline).replace(/\n/g, '<br>');
  if ('bold' in inline) return `<strong>${escaped(inline.bold)}</strong>`;
  if ('italic' in inline) return `<em>${escaped(inline.italic)}</em>`;
  if ('struck' in inline) return `<s><span class="unseen">was </span>${escaped(inline.struck)}</s>`;
  if ('figure' in inline) return `<data value="${escaped(inline.source)}">${escaped(inline.figure)}</data>`;
  if ('tag' in inline) return `<span class="tag ${inline.colour}">${escaped(inline.tag)}</span>`;
  const href = safeHref(inline.href);
  return href === null ? escaped(inline.link) : `<a href="${escaped(href)}">${escaped(inline.link)}</a>`;
}

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');
