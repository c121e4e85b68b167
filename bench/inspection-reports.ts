import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { asPdf } from '../test/report-papers/as-pdf.ts';
import { paragraphs, trialReports } from '../test/report-papers/trial-report.ts';
import type { Figure } from './figures.ts';

/** Where the real inspection reports lie beside the project, when they do. */
const real = '../shared/inputs/ofsted';
const COUNT = 31;

/**
 * Reading 31 inspection reports one after the other: the processor's time, so that whoever else uses the machine does
 * not count, and the most memory held; with `pdftotext` over the same files as the yardstick. Made-up reports of the
 * same size where the real ones are not at hand.
 */
export async function inspectionReportFigures(): Promise<Figure[]> {
  const made = existsSync(real) ? undefined : await madeUpReports();
  const folder = made ?? real;
  const files = (await readdir(folder)).filter((file) => file.endsWith('.pdf')).map((file) => join(folder, file));
  try {
    // Built like the product: what compiles modules while developing takes time and memory of its own.
    const built = 'dist/bench-read-reports.js';
    await build({
      entryPoints: ['bench/read-reports.ts'],
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      outfile: built,
    });
    const run = spawnSync(process.execPath, [built, ...files], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    if (run.status !== 0) throw new Error(run.stderr);
    const { seconds, megabytes, numbered } = JSON.parse(run.stdout) as {
      seconds: number;
      megabytes: number;
      numbered: number;
    };
    const yardstick = pdftotextSeconds(files);
    const name = made ? `${files.length} made-up inspection reports` : `the ${files.length} real inspection reports`;
    const ratio = yardstick
      ? `pdftotext: ${yardstick.toFixed(1)} s, ${(seconds / yardstick).toFixed(1)} times that`
      : 'pdftotext is not installed to compare with';
    return [
      {
        name: `Reading ${name}`,
        value: seconds,
        unit: 's of one core',
        bound: 20,
        sense: 'under',
        note: `${ratio}; ${numbered} numbered paragraphs${made ? '; the real reports are not beside the project' : ''}`,
      },
      { name: `Most memory while reading ${name}`, value: megabytes, unit: 'MB', bound: 400, sense: 'under' },
    ];
  } finally {
    await rm('dist/bench-read-reports.js', { force: true });
    if (made) await rm(made, { recursive: true });
  }
}

/** The processor's time that pdftotext takes over the files; nothing where it is not installed. */
function pdftotextSeconds(files: string[]): number | undefined {
  if (spawnSync('pdftotext', ['-v']).error) return undefined;
  // The shell adds up its children's time: that of the system is in it, as it is in ours.
  const script = 'for file in "$@"; do pdftotext -layout "$file" - > /dev/null; done; times';
  const { stdout } = spawnSync('sh', ['-c', script, 'sh', ...files], { encoding: 'utf8' });
  const children = stdout.trim().split('\n').at(-1) ?? '';
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, m, s]) => sum + Number(m) * 60 + Number(s), 0);
}

async function madeUpReports(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'los-bench-reports-'));
  const kinds = Object.values(trialReports);
  for (let index = 0; index < COUNT; index += 1) {
    const report = kinds[index % kinds.length]!;
    // The longer kind had some 40 pages.
    const more = index % 2 === 0 ? 30 : 160;
    const parts = [
      ...report.parts,
      { heading: 'Further findings', level: 1 as const, paragraphs: paragraphs(more, index) },
    ];
    await writeFile(join(folder, `report-${index}.pdf`), asPdf({ ...report, parts }, { size: 12 }));
  }
  return folder;
}
