/**
 * Writes docs/sbom.cdx.json, the bill of materials (CycloneDX 1.6) of what the running product is made with, from the
 * lock file: `npm run sbom`. npm's own command leaves out what development uses as well.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

type Locked = {
  version?: string;
  license?: string;
  integrity?: string;
  resolved?: string;
  dev?: boolean;
  devOptional?: boolean;
  optional?: boolean;
};
const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const lock = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')) as { packages: Record<string, Locked> };
const own = lock.packages[''] as Locked;

const components = Object.entries(lock.packages).flatMap(([path, one]) => {
  const name = path.split('node_modules/').at(-1);
  return name && one.version && !one.dev && !one.devOptional ? [componentOf(name, one.version, one)] : [];
});
const bill = {
  $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: {
    component: {
      'bom-ref': 'line-of-sight',
      type: 'application',
      name: 'line-of-sight',
      version: own.version,
      licenses: [{ license: { id: 'MIT' } }],
    },
  },
  components: [...new Map(components.map((one) => [one['bom-ref'], one])).values()].sort((a, b) =>
    a['bom-ref'].localeCompare(b['bom-ref'], 'en'),
  ),
};
writeFileSync(at('docs/sbom.cdx.json'), `${JSON.stringify(bill, null, 1)}\n`);

function componentOf(name: string, version: string, { license, integrity = '', resolved, optional }: Locked) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const [algorithm = '', digest = ''] = integrity.split('-', 2);
  const content = Buffer.from(digest, 'base64').toString('hex');
  return {
    'bom-ref': purl,
    type: 'library',
    name,
    version,
    scope: optional ? 'optional' : 'required',
    purl,
    ...(integrity ? { hashes: [{ alg: algorithm.toUpperCase().replace('SHA', 'SHA-'), content }] } : {}),
    ...(license ? { licenses: [/\s/.test(license) ? { expression: license } : { license: { id: license } }] } : {}),
    ...(resolved ? { externalReferences: [{ type: 'distribution', url: resolved }] } : {}),
  };
}
