import { recordAudit } from '../src/people/index.ts';
import { dutiesFromSource } from '../src/duties/index.ts';
import type { Services, Trx } from '../src/platform/services.ts';
import {
  sayOfStatements,
  saveSource,
  statementsOf,
  suggestedHandling,
  type Movement,
  type Polarity,
} from '../src/sources/index.ts';
import type { DemoIds } from './load-people.ts';
import { readReceived } from './read-received.ts';

/** What the programme office has said of statements, by how they begin; the rest are still suggestions. */
const confirmed: [start: string, polarity: Polarity, movement: Movement, theme: string][] = [
  ['Contacts are now looked at twice a day', 'positive', 'improved', 'The front door'],
  ['This is a clear improvement since the last', 'positive', 'improved', 'The front door'],
  ['Notices from the police about domestic abuse still', 'negative', 'not improved', 'The front door'],
  ['The minutes of these meetings do not', 'negative', 'not said', 'Strategy discussions'],
  ['Children who are subject to child protection plans are not seen', 'negative', 'not improved', 'Visits to children'],
  ['In more than a third of the cases that inspectors', 'negative', 'not improved', 'Visits to children'],
  ['Managers receive a weekly list of visits', 'negative', 'not improved', 'Visits to children'],
  ['This is no better than at the last inspection', 'negative', 'not improved', 'Visits to children'],
  ['It is too early to see the impact of the new plan', 'neutral', 'too early', 'Plans'],
  ['In the other two, it is still cancelled', 'negative', 'not improved', 'Supervision'],
  ['It is too soon to see the impact of this on practice', 'neutral', 'too early', 'Supervision'],
];

/** Adds the documents the demo authority has received, each on the day it came, as a person would have. */
export async function loadReceived(trx: Trx, services: Services, today: string, ids: DemoIds): Promise<void> {
  const officeId = ids.office;
  for (const { name, bytes, document, facts, receivedOn, publishedOn } of await readReceived(today)) {
    const now = new Date(`${receivedOn}T10:00:00Z`);
    const receipt = { receivedOn, publishedOn, handling: suggestedHandling(facts, document.blocks) };
    const saved = await saveSource(
      trx,
      {
        facts,
        asRead: facts,
        blocks: document.blocks,
        name,
        format: document.format,
        sha256: await services.files.keep(trx, bytes),
        ...receipt,
        personId: officeId,
        now,
      },
      { afterSaved: [dutiesFromSource] },
    );
    if (!saved.ok) throw new Error(`The demo has ${name} twice`);
    const [subject, after] = [`source:${saved.sourceId}`, { file: name, kind: facts.kind, ...receipt }];
    await recordAudit(trx, {
      what: 'source.add',
      subject,
      after,
      visitor: null,
      personId: officeId,
      who: ids.officeName,
      at: now,
    });
    if (facts.kind === 'monitoring-visit') await confirm(trx, saved.sourceId, officeId, now);
  }
}

async function confirm(trx: Trx, sourceId: number, officeId: number, now: Date): Promise<void> {
  const statements = await statementsOf(trx, [sourceId]);
  const said = confirmed.map(([start, polarity, movement, theme]) => {
    const statement = statements.find((one) => one.text.startsWith(start));
    if (!statement) throw new Error(`The demo’s letter has no statement that begins “${start}”`);
    return { statementId: statement.id, polarity, movement, theme };
  });
  await sayOfStatements(trx, said, { personId: officeId, now });
}
