import { codeIs, dayColumn, noDay, numberColumn, type ListTable } from '../../../children/index.ts';

/** What is asked of each post of the workforce list, in post on the day or not. */
export function postsOf(table: ListTable) {
  const fte = numberColumn(table, 'Full-time equivalent');
  const left = dayColumn(table, 'Date left');
  const [permanent, agency, vacant] = ['Permanent', 'Agency', 'Vacant'].map((how) =>
    codeIs(table, 'How it is filled', how),
  ) as [Post, Post, Post];
  const notCovering = codeIs(table, 'Covers a vacancy', 'No');
  return {
    /** Full-time equivalent; 0 where it is not known. */
    fte: (row: number) => (fte(row) > 0 ? fte(row) : 0),
    left,
    /** In post on the day. A vacant post has nobody to leave it. */
    permanent: (row: number) => permanent(row) && left(row) === noDay,
    agency: (row: number) => agency(row) && left(row) === noDay,
    /** Vacant, whether an agency worker stands in or not. */
    vacant: (row: number) => vacant(row) || (agency(row) && left(row) === noDay && !notCovering(row)),
    leftPermanent: (row: number) => permanent(row) && left(row) !== noDay,
  };
}

type Post = (row: number) => boolean;
