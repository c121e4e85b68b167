/** What the source may not hold: each a way in that is shut for good. docs/asvs.md leans on these. */
import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { before, test } from 'node:test';

let sources: Map<string, string>;
before(async () => {
  const files = await Array.fromAsync(glob('src/**/*.{ts,tsx,mjs}'));
  const own = files.filter((file) => !/\.test\.tsx?$|\.generated\.ts$/.test(file));
  sources = new Map(
    await Promise.all(own.map(async (file) => [file, withoutComments(await readFile(file, 'utf8'))] as const)),
  );
  assert.ok(sources.size > 500, 'The check is broken: it sees too few files');
});

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

/** The files in which something stands, those aside in which it may. */
function found(pattern: RegExp, mayBe: RegExp = /^$/): string[] {
  return [...sources].filter(([file, text]) => pattern.test(text) && !mayBe.test(file)).map(([file]) => file);
}

test('nothing is run that was not written here', () => {
  assert.deepEqual(found(/\beval\(|\bnew Function\(|node:vm['"]/), []);
});

test('no other program is run but the database', () => {
  assert.deepEqual(found(/child_process/, /^src\/platform\/db\/(cluster|embedded)\.ts$/), []);
  assert.deepEqual(
    found(/\bexec\(|shell: true/, /^$/).filter((file) => /child_process/.test(sources.get(file) ?? '')),
    [],
  );
});

test('nothing is logged but where the documents say', () => {
  // Standard error by the logger and by a start that fails, standard output by commands; tables by their own queries; and the head of
  // the audit chain, to the operator's file.
  assert.deepEqual(
    found(
      /console\.|appendFile|createWriteStream\([^)]*\.log/,
      /^src\/(platform\/web\/assets\/|people\/audit\/anchors)/,
    ),
    [],
  );
});

test('nothing lets a certificate of others go unchecked', () => {
  assert.deepEqual(found(/rejectUnauthorized|NODE_TLS_REJECT_UNAUTHORIZED|checkServerIdentity|tls: ?\{/), []);
});

test('the server speaks to no address but those an operator set', () => {
  // The council's sign-in service (LOS_OIDC_ISSUER), without following where it is sent on; the mail server.
  const mayBe = /^src\/(people\/sign-in\/council\/provider|platform\/mail\/mailer)\.ts$/;
  const speaks =
    /(?<![.\w])fetch\(|from 'node:(http|https|http2|tls|dgram|dns)'|import\('(nodemailer|openid-client)'\)|from 'undici'/;
  assert.deepEqual(found(speaks, new RegExp(`${mayBe.source}|^src/platform/web/assets/`)), []);
  assert.match(sources.get('src/people/sign-in/council/provider.ts') ?? '', /redirect: 'manual'/);
});

test('scripts in the browser write text as text, keep nothing there, and speak to this server alone', () => {
  const scripts = [...sources].filter(([file]) => file.startsWith('src/platform/web/assets/') && file.endsWith('.mjs'));
  assert.ok(scripts.length > 3);
  const unsafe = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|localStorage|indexedDB|https?:\/\//;
  assert.deepEqual(
    scripts.filter(([, text]) => unsafe.test(text)).map(([file]) => file),
    [],
  );
  // Tabs of this site tell each other of the session over a BroadcastChannel, which no other site hears.
  assert.deepEqual(
    found(/\.postMessage\(/, /^src\/platform\/(aside|jobs\/.*)\.ts$/).filter(
      (file) => !/BroadcastChannel|node:worker_threads/.test(sources.get(file) ?? ''),
    ),
    [],
  );
  assert.deepEqual(found(/dangerouslySetInnerHTML/, /^src\/platform\/web\//), []);
});

test('chance comes from the system', () => {
  assert.deepEqual(found(/Math\.random\(/), [], 'Use node:crypto: whatever is guessed once is guessed again.');
  const tokens = [...sources].filter(([, text]) => /randomBytes\((\d+)\)/.test(text));
  for (const [file, text] of tokens)
    for (const [, bytes] of text.matchAll(/randomBytes\((\d+)\)/g))
      assert.ok(Number(bytes) >= 10, `${file}: ${bytes} bytes`);
});

test('no weak hash or cipher is used', () => {
  // Apps on telephones know only HMAC-SHA-1 (RFC 6238).
  const app = /^src\/people\/sign-in\/second-factor\/app-code\.ts$/;
  assert.deepEqual(found(/['"](md5|sha1|md4|rc4|des|des-ede3|aes-\d+-(ecb|cbc))['"]/i, app), []);
});

test('cryptography is used in the files named here, and is that of Node or a known library', async () => {
  const listed = (await readFile('docs/cryptography.md', 'utf8')).matchAll(/`(src\/[^`]+)`/g);
  const named = new Set([...listed].map(([, file]) => file ?? ''));
  const uses = found(
    /createHmac|createCipheriv|createDecipheriv|hkdf|scrypt|randomBytes|@node-rs\/argon2|age-encryption|otpauth|openid-client/,
  );
  assert.deepEqual(
    uses.filter((file) => !named.has(file)),
    [],
    'Say in docs/cryptography.md what it is for and where its key is',
  );
  assert.deepEqual(
    [...named].filter((file) => !sources.has(file)),
    [],
    'docs/cryptography.md names files that are gone',
  );
});

test('every package comes from one registry, and its bytes are known', async () => {
  const lock = JSON.parse(await readFile('package-lock.json', 'utf8')) as {
    packages: Record<string, { resolved?: string; integrity?: string; link?: boolean }>;
  };
  const outside = Object.entries(lock.packages).filter(
    ([path, { resolved }]) => path && resolved && !resolved.startsWith('https://registry.npmjs.org/'),
  );
  assert.deepEqual(
    outside.map(([path]) => path),
    [],
  );
  const unknown = Object.entries(lock.packages).filter(([path, { integrity }]) => path && !integrity);
  assert.deepEqual(
    unknown.map(([path]) => path),
    [],
  );
});

test('the bill of materials names every package the product is made with, at its version', async () => {
  const bill = JSON.parse(await readFile('docs/sbom.cdx.json', 'utf8')) as {
    components: { name: string; group?: string; version: string }[];
  };
  const lock = JSON.parse(await readFile('package-lock.json', 'utf8')) as {
    packages: Record<string, { version?: string; dev?: boolean; devOptional?: boolean; optional?: boolean }>;
  };
  const named = new Set(
    bill.components.map(({ name, group, version }) => `${group ? `${group}/` : ''}${name}@${version}`),
  );
  const used = Object.entries(lock.packages).flatMap(([path, one]) => {
    const name = path.split('node_modules/').at(-1);
    return name && one.version && !one.dev && !one.devOptional && !one.optional ? [`${name}@${one.version}`] : [];
  });
  assert.ok(used.length > 100);
  assert.deepEqual(
    used.filter((one) => !named.has(one)),
    [],
    'Run npm run sbom',
  );
  const known = new Set(
    Object.entries(lock.packages).map(([path, { version }]) => `${path.split('node_modules/').at(-1)}@${version}`),
  );
  assert.deepEqual(
    [...named].filter((one) => !known.has(one)),
    [],
    'Run npm run sbom',
  );
});
