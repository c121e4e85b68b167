import { indicators } from '../../indicators/index.ts';
import { daysBetween, inWords } from '../../methods/calendar.ts';
import { listDownload } from '../../plan/index.ts';
import { notFound, type Route } from '../../platform/web/route.ts';
import { listAsked } from './list-asked.ts';
import { stateWords } from './due-state.ts';

const columns = ['Child', 'Standing', 'Due', 'Days over', 'Team', 'Worker', 'Return as at'];

/**
 * GET /lists/:indicator/children.csv and .xlsx: the list as it is narrowed on the page, to work through away from it.
 * Text that a spreadsheet would run as a formula is kept as text. Every copy is a look, and is written down as one.
 */
export const exportList: Route[] = (['csv', 'xlsx'] as const).map((format) => ({
  method: 'GET',
  path: `/lists/:indicator/children.${format}`,
  access: 'children.look',
  audit: 'children.export-list',
  handle: async (request) => {
    const indicator = indicators.find(({ id }) => id === request.params.indicator);
    const asked = indicator ? await listAsked(request, indicator, { format }) : null;
    if (!indicator || !asked || asked.all === null) return notFound();
    const { snapshot, shown, withIdentifiers } = asked;
    const rows = shown.map(({ child, identifier, state, due, team, worker }) => [
      child,
      ...(withIdentifiers ? [identifier] : []),
      stateWords[state],
      due === null ? null : inWords(due),
      state === 'overdue' && due !== null ? daysBetween(due, snapshot.asAt) : null,
      team,
      worker,
      inWords(snapshot.asAt),
    ]);
    const [first = '', ...others] = columns;
    const headings = withIdentifiers ? [first, 'In the case system', ...others] : columns;
    return listDownload(
      { name: `${indicator.name} official-sensitive`, columns: headings, rows },
      format,
      snapshot.asAt,
    );
  },
}));
