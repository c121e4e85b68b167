import { createHash } from 'node:crypto';
import type { Inline, Paper, PaperBlock } from './blocks.ts';

export type PackManifest = {
  title: string;
  authority: string;
  /** ISO date. */
  asAt: string;
  handling: string;
  /** Every figure in the order a reader meets it, under the heading it stands under. */
  figures: { value: string; source: string; under: string }[];
  /** Lower-case hexadecimal SHA-256, and size in bytes, of each file. */
  files: { name: string; sha256: string; bytes: number }[];
};

/** What goes beside an issued pack: where each number came from, and how to tell that no file has changed since. */
export function packManifest(paper: Paper, files: { name: string; bytes: Uint8Array }[]): string {
  const manifest: PackManifest = {
    title: paper.title,
    authority: paper.authority,
    asAt: paper.asAt,
    handling: paper.handling,
    figures: figuresOf(paper.blocks),
    files: files.map(({ name, bytes }) => ({
      name,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.byteLength,
    })),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function figuresOf(blocks: PaperBlock[]): PackManifest['figures'] {
  let under = '';
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') under = block.text;
    return contentOf(block)
      .flat()
      .flatMap((inline) =>
        typeof inline === 'object' && 'figure' in inline
          ? [{ value: inline.figure, source: inline.source, under }]
          : [],
      );
  });
}

function contentOf(block: PaperBlock): Inline[][] {
  if (block.kind === 'paragraph') return [block.content];
  if (block.kind === 'list') return block.items;
  if (block.kind === 'callout') return block.content;
  if (block.kind === 'table') return block.rows.flat(2);
  return block.kind === 'chart' ? block.table.rows.flat(2) : [];
}
