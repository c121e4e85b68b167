import { readFileSync } from 'node:fs';
import type { Inline, Paper } from './blocks.ts';
import { projectFile } from '../project.ts';
import { columnShares } from './column-shares.ts';
import { outlined } from './paper-outline.ts';
import { dayInWords, momentOf, safeHref, tablesOf } from './paper-words.ts';
import { printable } from './pdf-characters.ts';
import { pdfCompiler, standard } from './pdf-compiler.ts';
import { tagColours } from './tag-colours.ts';

/**
 * The paper as a tagged PDF (PDF/UA-1): title, language, bookmarks, header rows repeated on every page and charts
 * with their descriptions. The same paper gives the same bytes. Whatever characters people typed, a PDF comes
 * out; an error thrown here is a fault of the layout in paper.typ.
 */
export function paperToPdf(paper: Paper): Buffer {
  const compiler = pdfCompiler();
  const inputs = { paper: JSON.stringify(printable(pdfPaper(paper))) };
  const compiled = compiler.compile({ mainFileContent: layout(), inputs });
  const document = compiled.result;
  if (document === null) {
    throw new Error(`The PDF layout does not compile: ${compiled.takeDiagnostics()?.shortDiagnostics.join('; ')}`);
  }
  const pdf = compiler.pdf(document, standard);
  // What this paper used is kept for the next few; memory does not grow with every report made.
  compiler.evictCache(3);
  return pdf;
}

let layoutRead: string | undefined;
function layout(): string {
  layoutRead ??= readFileSync(projectFile('src/platform/documents/paper.typ'), 'utf8');
  return layoutRead;
}

/** What paper.typ expects: the paper with every decision taken, so that the layout only lays out. */
function pdfPaper(paper: Paper): unknown {
  const date = momentOf(paper);
  return {
    title: paper.title.trim() || paper.authority.trim() || 'Paper',
    subtitle: paper.subtitle ?? null,
    authority: paper.authority,
    handling: paper.handling,
    asAt: dayInWords(paper.asAt),
    date: { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() },
    contents: paper.contents && paper.blocks.some((block) => block.kind === 'heading'),
    // Seven columns or more cannot be read across an upright page.
    landscape: tablesOf(paper).some((table) => table.columns.length >= 7),
    tagColours: Object.fromEntries(
      Object.entries(tagColours).map(([name, look]) => [
        name,
        { words: `#${look.words}`, ground: `#${look.ground}`, border: `#${look.border}` },
      ]),
    ),
    blocks: outlined(paper).map((block) => {
      if (block.kind === 'table') return pdfTable(block);
      if (block.kind === 'chart') {
        return { ...block, description: block.description || block.title, table: pdfTable(block.table) };
      }
      if (block.kind === 'paragraph') return { ...block, content: block.content.map(pdfInline) };
      if (block.kind === 'callout') return { ...block, content: block.content.map((each) => each.map(pdfInline)) };
      return block.kind === 'list' ? { ...block, items: block.items.map((item) => item.map(pdfInline)) } : block;
    }),
  };
}

function pdfTable(table: ReturnType<typeof tablesOf>[number]): unknown {
  const rows = table.rows.map((row) => row.map((cell) => cell.map((paragraph) => paragraph.map(pdfInline))));
  return { ...table, rows, shares: columnShares(table) };
}

/** A PDF is read away from the site, so only whole addresses are links; the rest stay as words. */
function pdfInline(inline: Inline): unknown {
  if (typeof inline === 'string' || !('href' in inline)) return inline;
  const href = safeHref(inline.href);
  const whole = href !== null && /^(https?|mailto):/i.test(href) && URL.canParse(href);
  return { link: inline.link, href: whole ? new URL(href).href : null };
}
