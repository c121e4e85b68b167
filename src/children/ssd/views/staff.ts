import { workforce } from '../../local/definitions/workforce.ts';
import { isNo, isYes } from './ssd-given.ts';
import type { View } from './view.ts';

/**
 * The social workers in post: a row each. The dataset has neither vacant posts nor those who left, so what counts those
 * is left to the local list.
 */
export const staffView: View = {
  list: workforce,
  of: 'ssd_professionals',
  columns: {
    'Post reference': [],
    'Allocated Team': [],
    Role: [],
    'Full-time equivalent': [],
    'How it is filled': [],
    'Worker reference': [],
    'Open cases': [],
  },
  rows: ({ table }, { teamNamed }) => {
    const staff = table('ssd_professionals');
    const text = (name: string) => staff.text(`prof_${name}`);
    const [key, staffId, title] = [text('professional_id'), text('staff_id'), text('professional_job_title')];
    const [team, fte, agency] = [
      text('professional_department'),
      text('full_time_equivalency'),
      text('agency_worker_flag'),
    ];
    const registered = text('social_worker_registration_no');
    const cases = staff.count('prof_professional_caseload');
    return [...staff.rows]
      .filter((row) => registered(row) !== '' || /social|\bSW\b|practitioner/i.test(title(row)))
      .map((row) => ({
        'Post reference': key(row),
        'Allocated Team': teamNamed(team(row)),
        Role: title(row),
        'Full-time equivalent': fte(row),
        // A council that does not record it has neither: its rate of agency staff is then not known, and is not nought.
        'How it is filled': isYes(agency(row)) ? 'Agency' : isNo(agency(row)) ? 'Permanent' : '',
        'Worker reference': staffId(row),
        'Open cases': cases(row),
      }));
  },
};
