import type { Clinic } from '../clinics/clinic-definition.ts';
import { lastWords, rolledWords, standingWords } from './line-words.ts';
import type { Line } from './meeting-queries.ts';

type Props = { line: Line; clinic: Clinic; heldOn: string; today: string };

/** What is known of a child before anything is decided: how they stand, what was decided last time. */
export function LineHead({ line, clinic, heldOn, today }: Props) {
  const part = clinic.parts.length > 1 ? clinic.parts.find(({ key }) => key === line.part)?.name : undefined;
  const last = lastWords(line, today);
  const facts: [string, string][] = [
    ['Standing', standingWords(line)],
    ['On the list', rolledWords(line, heldOn)],
    ['Team and worker', [line.team || 'No team named', line.worker || 'nobody named'].join(', ')],
    ...line.shows,
    ...(last ? [['Last time', last] as [string, string]] : []),
  ];
  return (
    <>
      <div class="govuk-summary-card__title-wrapper">
        <h3 class="govuk-summary-card__title">
          {line.child}
          {part ? `: ${part}` : ''}
        </h3>
        <div class="govuk-summary-card__actions">
          <a class="govuk-link" href={`/lists/child?line=${line.id}`}>
            Open<span class="govuk-visually-hidden"> child {line.child}</span>
          </a>
        </div>
      </div>
      <div class="govuk-summary-card__content">
        <dl class="los-facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </>
  );
}
