import { checking } from './checking.ts';
import { disabledChildren } from './disabled-children.ts';
import { frontDoor } from './front-door.ts';
import { health } from './health.ts';
import { homes } from './homes.ts';
import { inOurCare } from './in-our-care.ts';
import { leadership } from './leadership.ts';
import { leavingCare } from './leaving-care.ts';
import { outsideTheHome } from './outside-the-home.ts';
import { plans } from './plans.ts';
import { school } from './school.ts';
import { supervision } from './supervision.ts';
import { voice } from './voice.ts';
import { workforce } from './workforce.ts';
import type { WriteArea } from '../story.ts';

/** Every area's story, in the order the plan prints them. */
export const areaStories: WriteArea[] = [
  leadership,
  frontDoor,
  plans,
  inOurCare,
  homes,
  health,
  school,
  leavingCare,
  outsideTheHome,
  supervision,
  workforce,
  voice,
  checking,
  disabledChildren,
];
