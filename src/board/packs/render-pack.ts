import { createHash } from 'node:crypto';
import {
  packManifest,
  paperToExcel,
  paperToHtml,
  paperToPdf,
  paperToWord,
  type PackManifest,
  type Paper,
  type UnreadableTemplate,
} from '../../platform/documents/index.ts';

export type RenderedFile = { name: string; mediaType: string; bytes: Buffer };
export type RenderedPack = { files: RenderedFile[]; manifest: ReportManifest };

/** What the manifest of a report says beside its figures and files. */
export type ReportManifest = PackManifest & {
  comparedWith: string | null;
  /** Numbers of the packs, as the product knows them. */
  pack: number | null;
  supersedes: number | null;
  /** Lower-case hexadecimal SHA-256 of the council's Word template, where one was used. */
  template: string | null;
  missingParts: string[];
};

export type ManifestFacts = Pick<ReportManifest, 'comparedWith' | 'pack' | 'supersedes' | 'missingParts'>;

/** The four formats a report comes in. */
export const formats = {
  'report.docx': {
    label: 'Word',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  'report.pdf': { label: 'PDF', mediaType: 'application/pdf' },
  'report.html': { label: 'Web page', mediaType: 'text/html; charset=utf-8' },
  'report.xlsx': {
    label: 'Excel',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
} as const;

export type FormatName = keyof typeof formats;
export const manifestName = 'manifest.json';

export function isFormat(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}

/** One format of a paper. `template` is the council's own Word template, and matters to Word alone. */
export async function renderFormat(
  paper: Paper,
  name: FormatName,
  template: Buffer | null,
): Promise<Buffer | UnreadableTemplate> {
  if (name === 'report.docx') return template ? paperToWord(paper, { template }) : paperToWord(paper);
  if (name === 'report.pdf') return paperToPdf(paper);
  if (name === 'report.html') return Buffer.from(paperToHtml(paper));
  return paperToExcel(paper);
}

/**
 * A report in its four formats with the manifest that lists every figure with its source and every file with its
 * SHA-256. The same paper, template and facts give the same bytes. A template that cannot be used is an answer.
 */
export async function renderPack(
  paper: Paper,
  template: Buffer | null,
  facts: ManifestFacts,
): Promise<RenderedPack | UnreadableTemplate> {
  const files: RenderedFile[] = [];
  for (const name of Object.keys(formats) as FormatName[]) {
    const bytes = await renderFormat(paper, name, template);
    if ('unreadable' in bytes) return bytes;
    files.push({ name, mediaType: formats[name].mediaType, bytes });
  }
  const base = JSON.parse(packManifest(paper, files)) as PackManifest;
  const { title, authority, asAt, handling, figures, files: listed } = base;
  const used = template && createHash('sha256').update(template).digest('hex');
  const manifest: ReportManifest = {
    title,
    authority,
    asAt,
    handling,
    ...facts,
    template: used,
    files: listed,
    figures,
  };
  const bytes = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  return { files: [...files, { name: manifestName, mediaType: 'application/json', bytes }], manifest };
}
