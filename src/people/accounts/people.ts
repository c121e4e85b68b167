import { page, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { PeoplePage } from './people-page.tsx';
import { selectPeople } from './people-queries.ts';

/** GET /people: everyone, with roles and posts as held today. */
export async function peoplePage({ services, today }: WebRequest): Promise<Reply> {
  const people = await selectPeople(services.db, today);
  return page('People', PeoplePage({ people }), { section: 'people', width: 'wide' });
}
