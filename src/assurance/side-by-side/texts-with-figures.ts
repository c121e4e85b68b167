import { planIndex, type PlanView } from '../../plan/index.ts';
import type { Trx } from '../../platform/services.ts';
import { documentTexts, unplacedTexts } from './figure-queries.ts';
import type { FigureText } from './figures.ts';

/** Every text of the plan and of the documents about it in which a figure stands, up to the plan's date. */
export async function textsWithFigures(trx: Trx, view: PlanView): Promise<FigureText[]> {
  const [documents, unplaced] = await Promise.all([
    documentTexts(trx, view.asAt),
    unplacedTexts(trx, view.id, view.asAt),
  ]);
  // The plan's own texts are one document: with no other there is nothing to differ from.
  if (documents.length === 0) return [];
  const { areaName } = planIndex(view);
  const plan = (text: string, where: string, href: string): FigureText => ({
    text,
    document: `plan ${view.id}`,
    where,
    href,
    marked: false,
  });
  const own = [
    ...view.areas.flatMap((area) => [
      ...(area.needsToImprove ? [plan(area.needsToImprove, `area ${area.title}`, `/areas/${area.id}`)] : []),
      ...area.narrative.map(({ text }) => plan(text, `where we are now in ${area.title}`, `/areas/${area.id}`)),
    ]),
    ...view.findings.map((one) => plan(one.text, `finding in ${areaName(one.areaId)}`, `/findings/${one.id}`)),
    ...view.actions.map((one) => plan(one.text, `action ${one.ref}`.trim(), `/actions/${one.id}`)),
    ...unplaced.map(({ text, place, name, sourceId, marked }) => ({
      ...plan(text, `${place} of ${name}`, `/plan/${view.id}/source#source-${sourceId}`),
      marked,
    })),
  ];
  const received = documents.map(({ sourceId, text, place, title, marked }) => ({
    text,
    document: `source ${sourceId}`,
    where: `${place} of ${title}`,
    href: `/sources/${sourceId}`,
    marked,
  }));
  return [...own, ...received];
}
