import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { discardEmbedded, startEmbedded } from '../../src/platform/db/embedded.ts';
import { deeds, stillWaiting, type Deed, type People } from './deeds.ts';
import { faults, type Stage } from './faults.ts';
import { openLetterBox } from './letter-box.ts';
import { freePort, productWith } from './product.ts';
import { visitorFor } from './visitor.ts';

export type Survival = {
  rounds: number;
  attempted: number;
  acknowledged: number;
  /** What was acknowledged and is not there: must be empty. */
  lost: string[];
  /** What is there in part: must be empty. */
  half: string[];
  /** Letters written and sent; how many came twice, since their sender was killed between sending one and noting so. */
  letters: { written: number; twice: number };
  /** Faults that could not be tried on this machine, and how often each other struck. */
  notTried: string[];
  struck: Record<string, number>;
};
type Wish = { rounds: number; seed: number; tell: (line: string) => void };
type Tried = { deed: Deed; label: string; acknowledged: boolean; fault: string };

/**
 * Starts the product on a data folder of its own, lets people work over real HTTP while things go wrong, and looks after
 * each round whether what it acknowledged is there and whether anything is there by half. The seed repeats the order of
 * faults and the moment each strikes; the machine does the rest.
 */
export async function survive({ rounds, seed, tell }: Wish): Promise<Survival> {
  const lot = xoroshiro128plus(seed);
  const pick = (below: number) => uniformInt(lot, 0, below - 1);
  const outside = await mkdtemp(join(tmpdir(), 'los-survive-'));
  const { dataFolder, smallDisk, release } = await smallDiskAt(join(outside, 'data'));
  const letterBox = await openLetterBox();
  const stage = await stageOn(dataFolder, smallDisk, join(outside, 'clock'), letterBox.url);
  const result: Survival = {
    ...{ rounds: 0, attempted: 0, acknowledged: 0, lost: [], half: [], notTried: [], struck: {} },
    letters: { written: 0, twice: 0 },
  };
  const possible = faults.filter((fault) => fault.possible?.(stage) ?? true);
  result.notTried = faults.filter((fault) => !possible.includes(fault)).map((fault) => fault.name);
  try {
    await stage.product.start();
    const all: Tried[] = [];
    const quiet = await calm(stage, deeds);
    if (quiet.length > 0) throw new Error(`With nothing going wrong, these were not done: ${quiet.join('; ')}`);
    for (let round = 1; round <= rounds; round += 1) {
      // A clock that was moved may have ended their sessions: they sign in again, as anybody would.
      const people = await signIn(stage.product.origin);
      const fault = possible[(round - 1) % possible.length] as (typeof possible)[number];
      await fault.prepare?.(stage);
      const origins = fault.prepare ? [stage.product.origin, stage.second.origin] : [stage.product.origin];
      const tried = deeds.map((deed, index) => ({
        ...{ deed, label: `${deed.name} ${round}`, acknowledged: false, fault: fault.name },
        origin: origins[index % origins.length] as string,
      }));
      await writeLetters(stage, round);
      result.letters.written += lettersARound;
      const working = tried.map((one) => carryOut(one, atServer(people, one.origin)));
      // Short waits strike while forms are read, long ones while a pack is drawn.
      await new Promise((resume) => setTimeout(resume, pick(2) === 0 ? pick(150) : pick(4000)));
      await fault.strike(stage);
      await Promise.all(working);
      await fault.mend(stage);
      result.rounds = round;
      result.struck[fault.name] = (result.struck[fault.name] ?? 0) + 1;
      all.push(...tried);
      await look(stage, tried, result);
      const kept = tried.filter((one) => one.acknowledged).length;
      tell(`round ${round}: ${fault.name}; ${kept} of ${tried.length} acknowledged`);
    }
    await settle(stage, result);
    // What was there after its own round is there at the end as well, after everything that came since.
    const atEnd = { ...result, lost: [], half: [] } as Survival;
    await look(stage, all, atEnd);
    result.lost = [...new Set([...result.lost, ...atEnd.lost])];
    result.half = [...new Set([...result.half, ...atEnd.half])];
    for (let number = 0; number < result.letters.written; number += 1)
      if (!letterBox.came.has(letterNumber(number))) result.lost.push(`${letterNumber(number)}, marked as sent`);
    result.letters.twice = [...letterBox.came.values()].filter((times) => times > 1).length;
    result.attempted = all.length;
    result.acknowledged = all.filter((one) => one.acknowledged).length;
    return result;
  } finally {
    await stage.second.kill();
    await stage.product.kill();
    // The folder may be a disk of its own, which is taken away whole.
    await discardEmbedded(dataFolder).catch(() => undefined);
    release();
    await letterBox.close();
    await rm(outside, { recursive: true, force: true });
  }
}

/** Everything once, with nothing going wrong: otherwise a product that does nothing at all would survive. */
async function calm(stage: Stage, all: Deed[]): Promise<string[]> {
  const people = await signIn(stage.product.origin);
  const trouble: string[] = [];
  for (const deed of all) {
    const label = `${deed.name} 0`;
    const acknowledged = await deed.attempt(people, label);
    const { there, half } = await stage.inDatabase((database) =>
      deed.look({ database, dataFolder: stage.dataFolder }, label),
    );
    if (!acknowledged || !there || half) trouble.push(`${label}: ${half ?? 'not there'}`);
  }
  return trouble;
}

async function signIn(origin: string): Promise<People> {
  return {
    office: await visitorFor(origin, 'Tessa Kingswell'),
    leader: await visitorFor(origin, 'Judith Ashgrove'),
    analyst: await visitorFor(origin, 'Rowan Eastlake'),
  };
}

function atServer({ office, leader, analyst }: People, origin: string): People {
  return { office: office.at(origin), leader: leader.at(origin), analyst: analyst.at(origin) };
}

const lettersARound = 3;
const letterNumber = (number: number) => `Letter ${number}`;

/** Letters in the outbox, as a reminder leaves them there, and the job that sends them begun as by its schedule. */
async function writeLetters({ inDatabase }: Stage, round: number): Promise<void> {
  await inDatabase(async (database) => {
    for (let index = 0; index < lettersARound; index += 1) {
      await database.query(
        `insert into mail (to_name, to_email, subject, body, about) values ('Ann', 'ann@example.org', $1, 'Dear Ann', 'survival')`,
        [letterNumber((round - 1) * lettersARound + index)],
      );
    }
    const boss = new PgBoss({ db: { executeSql: (text, values) => database.query(text, values) }, ...onlySends });
    await boss.start();
    await boss.send('send-mail');
    await boss.stop({ graceful: false, close: false });
  });
}
const onlySends = { migrate: false, supervise: false, schedule: false, createSchema: false };

/** Lets everything that goes on by itself come to its end: what was interrupted is taken up again within minutes. */
async function settle(stage: Stage, result: Survival): Promise<void> {
  let waiting: string[] = [];
  for (let waited = 0; waited < 300; waited += 2) {
    waiting = await stage.inDatabase(stillWaiting);
    if (waiting.length === 0) return;
    await new Promise((resume) => setTimeout(resume, 2000));
  }
  result.lost.push(...waiting.map((one) => `${one}: never taken up again`));
}

async function carryOut(tried: Tried, people: People): Promise<void> {
  // No answer, or half of one, acknowledges nothing.
  tried.acknowledged = await tried.deed.attempt(people, tried.label).catch(() => false);
}

async function look(stage: Stage, tried: Tried[], result: Survival): Promise<void> {
  await stage.inDatabase(async (database) => {
    for (const { deed, label, acknowledged, fault } of tried) {
      const { there, half } = await deed.look({ database, dataFolder: stage.dataFolder }, label);
      const where = `${label}, when ${fault}`;
      if (acknowledged && !there) result.lost.push(where);
      if (half) result.half.push(`${where}: ${half}`);
    }
  });
}

async function stageOn(dataFolder: string, smallDisk: boolean, clockFile: string, mail: string): Promise<Stage> {
  await writeFile(clockFile, '0');
  const settings = { LOS_DATA: dataFolder, LOS_LOG: 'error', LOS_SMTP_URL: mail, CLOCK_FILE: clockFile };
  const clock = ['--import', pathToFileURL(join(import.meta.dirname, 'moved-clock.mjs')).href];
  return {
    product: productWith(settings, await freePort(), clock),
    second: productWith(settings, await freePort()),
    dataFolder,
    smallDisk,
    clockFile,
    async inDatabase(work) {
      const { url } = await startEmbedded(dataFolder);
      const client = new pg.Client({ connectionString: url, application_name: 'line-of-sight survival' });
      client.on('error', () => undefined);
      await client.connect();
      try {
        return await work(client);
      } finally {
        await client.end().catch(() => undefined);
      }
    },
  };
}

/** A folder on a disk of 1 GB in memory, where we may make one; otherwise an ordinary folder, whose disk is never filled. */
async function smallDiskAt(
  dataFolder: string,
): Promise<{ dataFolder: string; smallDisk: boolean; release: () => void }> {
  await mkdir(dataFolder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1g', 'tmpfs', dataFolder], { stdio: 'ignore' });
    return { dataFolder, smallDisk: true, release: () => void execFileSync('umount', ['-l', dataFolder]) };
  } catch {
    return { dataFolder, smallDisk: false, release: () => undefined };
  }
}
