import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

/** The browser's program file and the environment it has to be started with. */
export interface Chromium {
  path: string;
  env: Record<string, string>;
}

/**
 * The Chromium to test with: the one in `CHROMIUM_PATH`, else Debian's, else the one npm installed with us. The last comes
 * compressed, with the libraries and fonts that a bare machine lacks; it is unpacked once for each user and version.
 */
export async function findChromium(): Promise<Chromium> {
  const installed = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  if (process.env['CHROMIUM_PATH'] || existsSync(installed)) return { path: installed, env: plainEnvironment() };
  const folder = await unpacked();
  return {
    path: path.join(folder, 'chromium'),
    env: {
      ...plainEnvironment(),
      LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
    },
  };
}

function plainEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => !!entry[1]));
}

async function unpacked(): Promise<string> {
  const require = createRequire(import.meta.url);
  const manifest = path.join(path.dirname(require.resolve('@sparticuz/chromium')), '../../package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const folder = path.join(tmpdir(), `line-of-sight-chromium-${version}-${userInfo().uid}`);
  if (existsSync(folder)) return folder;
  // Unpacked aside and moved in one step, because several test files may start at once.
  const aside = await mkdtemp(path.join(tmpdir(), 'line-of-sight-unpacking-'));
  // The package unpacks its libraries only where it believes it runs in Amazon's cloud, and everything into TMPDIR.
  const unpack = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', unpack], {
    cwd: path.dirname(manifest),
    env: { ...process.env, NODE_OPTIONS: '', TMPDIR: aside, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
  });
  await mkdir(path.join(aside, 'font-cache'), { recursive: true });
  await writeFile(path.join(aside, 'fonts.conf'), fontSettings(folder));
  try {
    await rename(aside, folder);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** One font for every page, whatever the machine has, so that a screenshot looks the same everywhere. */
function fontSettings(folder: string): string {
  const sans = ['Segoe UI', 'Helvetica Neue', 'arial', 'Arial', 'sans-serif']
    .map(
      (family) => `<alias binding="same"><family>${family}</family><prefer><family>Open Sans</family></prefer></alias>`,
    )
    .join('\n');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<dir>${folder}/fonts</dir>
<cachedir>${folder}/font-cache</cachedir>
${sans}
</fontconfig>
`;
}
