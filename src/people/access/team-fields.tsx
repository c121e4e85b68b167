import { Checkboxes, Textarea } from '../../platform/web/ui/index.ts';

type Props = {
  /** The teams chosen now. */
  held: readonly string[];
  /** Teams to tick; any other is written below. */
  known: readonly string[];
  /** What the teams to tick are. */
  legend: string;
};

/** The fields that say which teams: `team` ticked, several, and `others` written, one on each line (`teamsGiven`). */
export function TeamFields({ held, known, legend }: Props) {
  const chosen = new Set(held.map((team) => team.toLowerCase()));
  const listed = new Set(known.map((team) => team.toLowerCase()));
  return (
    <>
      {known.length > 0 ? (
        <Checkboxes
          name="team"
          idPrefix="team"
          classes="govuk-checkboxes--small"
          fieldset={{ legend: { text: legend, classes: 'govuk-fieldset__legend--s' } }}
          items={known.map((team) => ({ value: team, text: team, checked: chosen.has(team.toLowerCase()) }))}
        />
      ) : null}
      <Textarea
        id="others"
        name="others"
        rows="3"
        label={{ text: 'Other teams', classes: 'govuk-label--s' }}
        hint={{ text: 'One on each line, spelled as the case system spells it' }}
        value={held.filter((team) => !listed.has(team.toLowerCase())).join('\n')}
      />
    </>
  );
}
