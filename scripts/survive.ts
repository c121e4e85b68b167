/**
 * `npm run survive [rounds] [seed]`: the long form of the crash suite, 200 rounds unless said otherwise, on the built
 * product. Ends with what was lost and what was half there; both must be none.
 */
import { spawnSync } from 'node:child_process';
import { survive } from '../test/survival/survive.ts';

const [rounds = '200', seed = String(Math.floor(performance.timeOrigin) % 1_000_000)] = process.argv.slice(2);
const build = spawnSync('node', ['scripts/build.mjs'], { stdio: 'inherit' });
if (build.status !== 0) process.exit(1);
console.log(`Seed ${seed}`);
const began = performance.now();
const survival = await survive({ rounds: Number(rounds), seed: Number(seed), tell: (line) => console.log(line) });
for (const name of survival.notTried) console.log(`Not tried on this machine: ${name}`);
for (const [name, times] of Object.entries(survival.struck)) console.log(`${times} times ${name}`);
console.log(
  `${survival.rounds} rounds in ${Math.round((performance.now() - began) / 1000)} s: ` +
    `${survival.acknowledged} of ${survival.attempted} acknowledged, ${survival.lost.length} lost, ${survival.half.length} by half; ` +
    `${survival.letters.written} letters, of which ${survival.letters.twice} came twice`,
);
for (const line of [...survival.lost, ...survival.half]) console.log(`  ${line}`);
process.exit(survival.lost.length + survival.half.length > 0 ? 1 : 0);
