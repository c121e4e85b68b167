import { statfs, truncate, writeFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'pg';
import { databaseProcess, untilReady, type Product } from './product.ts';

export type Stage = {
  /** The server people use, and a second one on the same database that only some faults start. */
  product: Product;
  second: Product;
  dataFolder: string;
  /** As the owner of the database; a new connection each time, since faults end them. */
  inDatabase: <T>(work: (client: Client) => Promise<T>) => Promise<T>;
  /** A file whose number of milliseconds the server's clock is put forward by. */
  clockFile: string;
  /** Whether the data folder is on a small disk of its own that may be filled. */
  smallDisk: boolean;
};

/**
 * Something that goes wrong while people work. `strike` happens in the middle; `mend` is what whoever runs the
 * installation does afterwards: starts what was killed, makes room on the disk. Then everything must go on.
 */
export type Fault = {
  name: string;
  possible?: (stage: Stage) => boolean;
  /** What must be so before people begin. */
  prepare?: (stage: Stage) => Promise<void>;
  strike: (stage: Stage) => Promise<void>;
  mend: (stage: Stage) => Promise<void>;
};

const startAgain = ({ product }: Stage) => product.start();
const ready = ({ product }: Stage) => untilReady(product.origin, product.running, product.said);

const killServer: Fault = { name: 'the server is killed', strike: ({ product }) => product.kill(), mend: startAgain };

const killDatabase: Fault = {
  name: 'the database is killed',
  strike: async ({ dataFolder }) => void process.kill(await databaseProcess(dataFolder), 'SIGKILL'),
  mend: ready,
};

const killBoth: Fault = {
  name: 'the server and the database are killed',
  async strike({ product, dataFolder }) {
    process.kill(await databaseProcess(dataFolder), 'SIGKILL');
    await product.kill();
  },
  mend: startAgain,
};

const closeConnections: Fault = {
  name: 'every connection to the database is closed',
  strike: ({ inDatabase }) =>
    inDatabase(async (client) => {
      await client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'`,
      );
    }),
  mend: ready,
};

const filler = (dataFolder: string) => join(dataFolder, 'filler');

const fillDisk: Fault = {
  name: 'the disk is full',
  possible: ({ smallDisk }) => smallDisk,
  async strike({ dataFolder }) {
    const { bavail, bsize } = await statfs(dataFolder);
    const file = filler(dataFolder);
    // Allocated for real: a file with holes would take no room.
    const block = Buffer.alloc(1024 * 1024, 1);
    await writeFile(file, '');
    for (let left = bavail * bsize; left > 0; left -= block.length)
      await writeFile(file, block, { flag: 'a' }).catch(() => (left = 0));
  },
  async mend(stage) {
    await new Promise((resume) => setTimeout(resume, 300));
    await truncate(filler(stage.dataFolder), 0);
    await rm(filler(stage.dataFolder));
    await stage.product.start();
    await ready(stage);
  },
};

const moveClock = (name: string, by: number): Fault => ({
  name,
  strike: ({ clockFile }) => writeFile(clockFile, String(by)),
  async mend(stage) {
    await ready(stage);
    await writeFile(stage.clockFile, '0');
  },
});

/** Two servers on one database: people use both, one of them is killed. */
const killSecond: Fault = {
  name: 'one of two servers on the database is killed',
  prepare: ({ second }) => second.start(),
  strike: ({ second }) => second.kill(),
  mend: ready,
};

const stopPolitely: Fault = {
  name: 'the server is told to stop',
  async strike({ product }) {
    await product.stop();
  },
  mend: startAgain,
};

const hour = 3_600_000;
export const faults: Fault[] = [
  killServer,
  killDatabase,
  killBoth,
  closeConnections,
  fillDisk,
  moveClock('the clock is put forward by a day', 25 * hour),
  moveClock('the clock is put back by three hours', -3 * hour),
  killSecond,
  stopPolitely,
];
