import { DataTable, Movement, Struck, type Column } from '../../../platform/web/ui/index.ts';
import { changeWords, type Change } from '../../model/change.ts';
import { capital } from '../../words.ts';
import { addressOf, type Standpoint } from '../standpoint.ts';
import { beginning } from './links.tsx';
import { Under } from './under.tsx';

const paths: Partial<Record<Change['item'], string>> = {
  action: 'actions',
  finding: 'findings',
  measure: 'measures',
  milestone: 'milestones',
  area: 'areas',
};

/** Changes as rows: what, what it was struck through above what it is, which way that goes, and why. */
export function ChangeTable(props: { at: Standpoint; to: string; changes: Change[]; caption: string }) {
  const { at, to, changes, caption } = props;
  const columns: Column<Change>[] = [
    { key: 'item', heading: 'What', cell: (change) => <Item change={change} at={at} to={to} />, width: 'wide' },
    { key: 'kind', heading: 'Change', cell: (change) => capital(changeWords[change.kind]) },
    {
      key: 'words',
      heading: 'Before and after',
      cell: (change) => (
        <>
          <Struck old={change.old} now={change.now} />
          {change.because ? <Under>Because: {change.because}</Under> : null}
          {change.agreedBy ? <Under>Agreed by {change.agreedBy}</Under> : null}
        </>
      ),
      width: 'wide',
    },
    {
      key: 'sense',
      heading: 'Which way',
      cell: ({ sense }) => (sense === 'unknown' ? null : <Movement sense={sense} />),
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={changes} />;
}

function Item({ change, at, to }: { change: Change; at: Standpoint; to: string }) {
  const path = change.kind === 'gone' ? undefined : paths[change.item];
  const name = change.ref || capital(change.item);
  const asAt = to === at.today ? null : to;
  return (
    <>
      {path ? <a href={addressOf(`/${path}/${change.id}`, { 'as-at': asAt })}>{name}</a> : <strong>{name}</strong>}{' '}
      {change.kind === 'reworded' || change.kind === 'new' || change.kind === 'gone'
        ? null
        : beginning(change.text, 110)}
    </>
  );
}
