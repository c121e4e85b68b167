import { noDay } from '../../returns/day-number.ts';
import { iso, latest, type SsdGiven, type ViewRow } from './ssd-given.ts';

/** Who a child is, and who works with them, as Annex A has it in every list. */
export type PeopleIn = {
  who: (child: number) => ViewRow;
  disability: (child: number) => ViewRow;
  asylumSeeking: (child: number) => boolean;
  /** Who holds a child's case now; the words given where no involvement says so. */
  held: (child: number, otherwise?: { team: string; worker: string }) => ViewRow;
  teamNamed: (key: string) => string;
  workerNamed: (key: string) => string;
};

export function peopleIn({ asAt, children, table }: SsdGiven): PeopleIn {
  const person = table('ssd_person');
  const [sex, gender, ethnicity] = [person.text('pers_sex'), person.text('pers_gender'), person.text('pers_ethnicity')];
  const [born, expected] = [person.day('pers_dob'), person.day('pers_expected_dob')];
  const disabilities = table('ssd_disability');
  const code = disabilities.text('disa_disability_code');
  const immigration = table('ssd_immigration_status');
  const status = immigration.text('immi_immigration_status');
  const teams = names('ssd_department', 'dept_team_id', 'dept_team_name');
  const workers = names('ssd_professionals', 'prof_professional_id', 'prof_professional_name');
  const involvements = table('ssd_involvements');
  const [from, to] = [involvements.day('invo_involvement_start_date'), involvements.day('invo_involvement_end_date')];
  const [role, worker, team] = [
    involvements.text('invo_professional_role_id'),
    involvements.text('invo_professional_id'),
    involvements.text('invo_professional_team'),
  ];

  function names(tableName: string, key: string, name: string): (key: string) => string {
    const rows = table(tableName);
    const [keyOf, nameOf] = [rows.text(key), rows.text(name)];
    const known = new Map([...rows.rows].map((row) => [keyOf(row), nameOf(row)]));
    return (one) => known.get(one) || one;
  }

  return {
    who: (child) => {
      const row = person.ofChild(child).at(-1);
      const id = { 'Child Unique ID': children[child] ?? '' };
      if (row === undefined) return { ...id, Gender: '', Ethnicity: '', 'Date of Birth': '' };
      const birth = born(row) === noDay ? expected(row) : born(row);
      return {
        ...id,
        Gender: genderOf(sex(row), gender(row)),
        Ethnicity: ethnicity(row),
        'Date of Birth': iso(birth),
      };
    },
    disability: (child) => {
      const rows = disabilities.ofChild(child);
      // "NONE" is read as blank: a row that names no disability says there is none.
      const has = rows.some((row) => !/^(none)?$/i.test(code(row)));
      return { 'Does the Child have a Disability': has ? 'Yes' : rows.length > 0 ? 'No' : '' };
    },
    asylumSeeking: (child) => immigration.ofChild(child).some((row) => /unaccompanied|uasc/i.test(status(row))),
    held: (child, otherwise) => {
      const open = involvements.ofChild(child).filter((row) => to(row) === noDay || to(row) > asAt);
      const social = open.filter((row) => /social|alloc|case ?work|\bSW\b/i.test(role(row)));
      const row = latest(social.length ? social : open, from, asAt);
      return {
        'Allocated Team': (row === undefined ? '' : teams(team(row))) || (otherwise?.team ?? ''),
        'Allocated Worker': (row === undefined ? '' : workers(worker(row))) || (otherwise?.worker ?? ''),
      };
    },
    teamNamed: teams,
    workerNamed: workers,
  };
}

/** Annex A has one gender column; the dataset has the sex registered and, often blank, the gender the child gives. */
function genderOf(sex: string, gender: string): string {
  const said = /^(m|male)$/i.test(sex) ? 'Male' : /^(f|female)$/i.test(sex) ? 'Female' : '';
  if (said) return said;
  if (/^(01|1|m|male|man.*|boy.*)$/i.test(gender)) return 'Male';
  if (/^(02|2|f|female|woman.*|girl.*)$/i.test(gender)) return 'Female';
  if (/^(i|x|09|9|neither|other|indeterminate)$/i.test(sex) || /^(09|9|neither|other)$/i.test(gender)) return 'Neither';
  return sex === '' && gender === '' ? '' : 'Not stated/recorded';
}
