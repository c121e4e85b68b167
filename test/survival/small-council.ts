import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { loadDemo } from '../../demo/load-demo.ts';
import { connect } from '../../src/platform/db/connect.ts';
import { templateOnce } from '../database.ts';
import { loadReturn } from '../loaded-return.ts';
import { testServer, testServices, type TestServer } from '../server.ts';

const day = '2026-11-26';

/** The demo council with two small returns instead of its two years of large ones: loaded once, and copied for each server. */
export async function smallCouncil(): Promise<TestServer> {
  const shared = process.env['TEST_FOLDER'];
  if (!shared) throw new Error('Run the tests with npm test: it makes the folder they share.');
  const template = `los_small_${createHash('sha256').update(shared).digest('hex').slice(0, 12)}`;
  const folder = join(shared, 'small-council');
  await templateOnce(template, async (url) => {
    await mkdir(folder, { recursive: true });
    const { close, ...database } = await connect(url);
    const services = testServices(database, folder, () => new Date(`${day}T10:00:00Z`));
    services.config.demo = true;
    await loadDemo(services);
    for (const asAt of ['2026-05-31', '2026-10-31'])
      await loadReturn(services, asAt, { 7: { rows: ['K4'].map(child) }, 8: { rows: ['K1', 'K2', 'K3'].map(child) } });
    await close();
  });
  return testServer({ today: day, from: { template, folder } });
}

const child = (id: string) => ({
  'Child Unique ID': id,
  'Date of Birth': '2012-04-05',
  'Date Started to be Looked After': '2024-05-01',
  'Date of Last Visit': '2026-04-01',
  'Allocated Team': 'North',
  'Allocated Worker': 'Wes Worker',
});
