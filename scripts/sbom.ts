/** Writes docs/sbom.cdx.json, the bill of materials (CycloneDX) of what the running product is made with: `npm run sbom`. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

type Bill = { serialNumber?: string; metadata: { timestamp?: string; component: { name: string } } };

const target = fileURLToPath(new URL('../docs/sbom.cdx.json', import.meta.url));
const told = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
const bill = JSON.parse(told) as Bill;
// The same packages give the same file.
delete bill.serialNumber;
delete bill.metadata.timestamp;
bill.metadata.component.name = 'line-of-sight';
writeFileSync(target, `${JSON.stringify(bill, null, 1)}\n`);
