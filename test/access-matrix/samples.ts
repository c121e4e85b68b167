import type { Access, Ability } from '../../src/people/index.ts';
import type { Fields } from '../server.ts';
import type { Items, Walker, World } from './world.ts';

/** Whose thing it is that stands for a route: in the walker's part of the council, or elsewhere. */
export type Where = 'here' | 'elsewhere';
type Params = Record<string, string | number>;
/** Another thing of the same kind, which needs more than the route's own ability: somebody else's, a marked one. */
export type Other = {
  what: string;
  /** Only a form is refused; the page is shown. */
  method?: 'POST';
  /** Where it lies, for a role that is for part of the council; not said: for the whole. */
  lies?: Where;
  params?: Params;
  form?: Fields;
  /** Who may still: nobody, holders of another ability, or as the function says. */
  may: 'nobody' | Ability | ((access: Access) => boolean);
};
export type Sample = {
  params: Params;
  form?: Fields;
  query?: string;
  /** Where it lies whoever walks: things of the main plan are nobody's part. */
  lies?: Where;
  /** Sent to the real database: rows about children are seen in a transaction of its own alone. It only notes a look. */
  stays?: true;
  other?: Other;
};
type Made = (world: World, walker: Walker, where: Where) => Sample;

const item =
  (
    kind: Exclude<keyof Items, 'dutyDay'>,
    param = 'id',
    more: (items: Items, world: World) => Omit<Sample, 'params'> = () => ({}),
  ): Made =>
  (world, _walker, where) => ({ params: { [param]: world[where][kind] }, ...more(world[where], world) });
const thing =
  (name: keyof World['ids'], param = 'id', form?: Fields): Made =>
  ({ ids }) => ({ params: { [param]: ids[name] }, ...(form ? { form } : {}) });

const everyTeam = ({ abilities }: Access) => abilities.has('children.look-everywhere');
/** What only a person who administers may do with an account other than their own. */
const account: Made = ({ filler }) => ({ params: { id: filler.personId } });

/** Which thing stands for each address that names one: the first that fits. A route that none fits fails the build. */
export const samples: readonly [path: RegExp, made: Made][] = [
  // These come first: each is a special case of one below.
  [
    /^\/plan\/:plan\/targets\/new$/,
    (world, _walker, where) => ({ params: { plan: world.planId }, query: `?of=${world[where].measure}` }),
  ],
  [/^\/month\/narrative\/:area$/, ({ ids }) => ({ params: { area: ids.mainArea }, lies: 'elsewhere' })],
  [
    /^\/month\/(moderation|overrides)$/,
    ({ ids }) => ({
      params: {},
      form: { claim: String(ids.mainClaim), decision: 'refuse', accept: String(ids.mainClaim) },
      lies: 'elsewhere',
    }),
  ],
  [/^\/duties\/from-step\/:step$/, ({ ids }) => ({ params: { step: ids.recurringStep }, lies: 'elsewhere' })],
  [
    /^\/public-versions\/(review|publish)$/,
    ({ ids }) => ({
      params: {},
      query: `?plan=${ids.mainPlan}`,
      form: { plan: String(ids.mainPlan), 'as-at': '2026-10-31' },
    }),
  ],
  // The plan, by area.
  [/^\/actions\/:id\/close\/decide$/, decideClosing],
  [
    /^\/actions\/:id\/close$/,
    (world, _walker, where) => ({
      params: { id: world[where].action },
      other: {
        what: 'action of another post',
        method: 'POST',
        params: { id: world.elsewhere.action },
        form: closing,
        may: 'plan.close',
      },
      form: closing,
    }),
  ],
  [/^\/areas\/:id(\/|$)/, item('area')],
  [/^\/actions\/:id(\/|$)/, item('action')],
  [/^\/findings\/:id(\/|$)/, item('finding')],
  [/^\/measures\/:id(\/|$)/, item('measure')],
  [/^\/steps\/:id(\/|$)/, item('step')],
  [/^\/steps\/:step\//, item('step', 'step')],
  [/^\/targets\/:id(\/|$)/, item('target')],
  [/^\/assessments\/:id(\/|$)/, item('assurance_source')],
  [/^\/see-also\/:id(\/|$)/, item('see_also')],
  [/^\/(evidence\/add|history|links)\/:item$/, item('action', 'item')],
  [
    /^\/evidence\/:id\/files\/:version$/,
    (world, _walker, where) => ({
      params: { id: world[where].plainEvidence, version: 1 },
      // A child could be recognised in it.
      other: {
        what: 'file that shows a child',
        lies: 'here',
        params: { id: world.here.evidence, version: 1 },
        may: 'plan.contribute',
      },
    }),
  ],
  [
    /^\/evidence\/:id\/withdraw$/,
    (world, walker, where) => ({
      params: { id: where === 'here' ? walker.own.evidence || world.others.evidence : world.elsewhere.evidence },
      form: { 'withdraw-because': 'It was wrong' },
      other: {
        what: 'evidence of somebody else',
        lies: 'here',
        params: { id: world.others.evidence },
        form: { 'withdraw-because': 'It was wrong' },
        may: 'plan.moderate',
      },
    }),
  ],
  [/^\/evidence\/:id(\/|$)/, item('evidence')],
  [/^\/readings\/:id\//, item('reading')],
  [
    /^\/updates\/:period\/:step$/,
    (world, _walker, where) => ({
      params: { period: world.period, step: world[where].step },
      other: {
        what: 'action of another post',
        params: { period: world.period, step: world.elsewhere.step },
        may: 'nobody',
      },
    }),
  ],
  [/^\/milestones\/:id(\/|$)/, thing('milestone')],
  [/^\/page-areas\/:id(\/|$)/, thing('pageArea')],
  [/^\/commitments\/:id(\/|$)/, thing('commitment')],
  [/^\/glossary\/:id(\/|$)/, thing('glossary')],
  [/^\/rating-words\/:id(\/|$)/, thing('ratingWord')],
  [
    /\/month\/narrative\/:area$/,
    (world, _walker, where) => ({ params: { plan: world.planId, area: world[where].area } }),
  ],
  [
    /^\/plan\/:plan\/month\/moderation$/,
    (world, _walker, where) => ({
      params: { plan: world.planId },
      form: { accept: String(world[where].claim), [`version-${world[where].claim}`]: '1' },
    }),
  ],
  [
    /^\/plan\/:plan\/month\/overrides$/,
    (world, _walker, where) => ({
      params: { plan: world.planId },
      form: { claim: String(world[where].claim), decision: 'refuse' },
    }),
  ],
  [
    /^\/plan\/:plan\/steps\/new$/,
    (world, _walker, where) => ({
      params: { plan: world.planId },
      query: `?of=${world[where].action}`,
    }),
  ],
  [
    /^\/plan\/:plan\/commitments\/new$/,
    (world) => ({ params: { plan: world.ids.mainPlan }, query: `?of=${world.ids.pageArea}` }),
  ],
  [
    /^\/plan\/:plan\/[a-z-]+\/new$/,
    (world, _walker, where) => ({
      params: { plan: world.planId },
      query: `?of=${world[where].area}`,
      form: { area: String(world[where].area) },
    }),
  ],
  [
    /^\/plan\/:plan\/approvals\/:id\/withdraw$/,
    ({ ids }) => ({ params: { plan: ids.mainPlan, id: ids.approval }, form: { because: 'An error' } }),
  ],
  [/^\/(plan\/:plan|plans\/:id)(\/|$)/, ({ planId }) => ({ params: { plan: planId, id: planId } })],
  [/^\/import\/:id$/, thing('importDraft')],
  // Documents.
  [/^\/sources\/drafts\/:id$/, thing('sourceDraft')],
  [
    /^\/sources\/:id\/file$/,
    ({ ids }) => ({
      params: { id: ids.source },
      other: { what: 'marked document', params: { id: ids.markedSource }, may: 'sources.read-marked' },
    }),
  ],
  [/^\/sources\/:id(\/|$)/, thing('source')],
  [/^\/statement-links\/:statement$/, ({ ids }) => ({ params: { statement: ids.statement }, lies: 'elsewhere' })],
  [/^\/threads\/:thread$/, thing('thread', 'thread')],
  [/^\/questions\/:id$/, item('question')],
  // Duties, the notice, the adviser, reviews.
  [
    /^\/duties\/evidence\/:id$/,
    (world, _walker, where) => ({
      params: { id: world[where].dutyEvidence },
      other: {
        what: 'evidence that shows a child',
        lies: 'here',
        params: { id: world.here.dutyEvidenceOfChild },
        may: 'plan.contribute',
      },
    }),
  ],
  [/^\/duties\/recurring\/:group/, ({ ids }) => ({ params: { group: ids.recurring }, lies: 'elsewhere' })],
  [
    /^\/duties\/:id\/on\/:day$/,
    ({ ids, elsewhere }, _walker, where) => ({
      // One of a post of theirs that lies in no area is theirs too.
      params:
        where === 'here' ? { id: ids.ownDuty, day: ids.ownDutyDay } : { id: elsewhere.duty, day: elsewhere.dutyDay },
      other: {
        what: 'duty of another post',
        method: 'POST',
        params: { id: ids.otherDuty, day: ids.otherDutyDay },
        may: 'duties.edit',
      },
    }),
  ],
  [/^\/duties\/:id(\/|$)/, item('duty')],
  [/^\/bodies\/:id\/meetings\/:meeting\/cancel$/, ({ ids }) => ({ params: { id: ids.body, meeting: ids.meeting } })],
  [/^\/bodies\/:id$/, thing('body')],
  [
    /^\/notice\/:source\/escalation\/:step\/withdraw$/,
    ({ ids }) => ({ params: { source: ids.notice, step: ids.noticeStep } }),
  ],
  [/^\/notice\/:source\/beside\/:other$/, ({ ids }) => ({ params: { source: ids.notice, other: ids.otherNotice } })],
  [/^\/notice\/:source(\/|$)/, thing('notice', 'source')],
  [
    /^\/clauses\/:id\/evidence\/:evidence\/file$/,
    (world, _walker, where) => ({
      params: { id: world[where].clause, evidence: world[where].clauseNote },
      other: {
        what: 'evidence that shows a child',
        lies: 'here',
        params: { id: world.here.clause, evidence: world.here.clauseEvidence },
        may: 'plan.contribute',
      },
    }),
  ],
  [
    /^\/clauses\/:id\/evidence\/:evidence\/withdraw$/,
    (world, _walker, where) => ({
      params: { id: world[where].clause, evidence: world[where].clauseEvidence },
    }),
  ],
  [
    /^\/clauses\/:id\/part\/:link$/,
    (world, _walker, where) => ({ params: { id: world[where].clause, link: world[where].clauseLink } }),
  ],
  [/^\/clauses\/:id(\/|$)/, item('clause')],
  [
    /^\/adviser\/:id\/withdraw$/,
    (world, walker) => ({
      params: { id: walker.own.advice || world.others.advice },
      form: { because: 'An error' },
      other: {
        what: 'advice somebody else wrote down',
        params: { id: world.others.advice },
        form: { because: 'An error' },
        may: 'reviews.edit',
      },
    }),
  ],
  [/^\/adviser\/:id(\/|$)/, thing('advice')],
  [
    /^\/reviews\/:id\/findings\/:finding\/follow-up$/,
    ({ ids }) => ({ params: { id: ids.review, finding: ids.reviewFinding } }),
  ],
  [/^\/reviews\/:id(\/|$)/, thing('review')],
  // Reports, what is supplied, what is published.
  [/^\/reports\/:id\/(edit|issue|discard)$/, thing('draft')],
  [/^\/reports\/:id\/files\/:name$/, ({ ids }) => ({ params: { id: ids.issued, name: ids.issuedFile } })],
  [
    /^\/reports\/:id\/(verify|correct|report\.zip)$/,
    ({ ids }) => ({ params: { id: ids.issued }, other: { what: 'draft', params: { id: ids.draft }, may: 'nobody' } }),
  ],
  [
    /^\/reports\/:id$/,
    ({ ids }) => ({
      params: { id: ids.issued },
      other: {
        what: 'draft',
        params: { id: ids.draft },
        may: ({ abilities }) => abilities.has('report.edit') || abilities.has('report.issue'),
      },
    }),
  ],
  [/^\/supply\/:id\/revoke$/, (world) => ({ params: { id: world.others.grant } })],
  [
    /^\/supplied\/:id/,
    (world, walker) => ({
      params: { id: walker.own.grant || world.others.grant, name: 'received' },
      other: {
        what: 'what was granted to somebody else',
        params: { id: world.others.grant, name: 'received' },
        may: 'nobody',
      },
    }),
  ],
  [/^\/public\/versions\/:id/, thing('version')],
  [/^\/public-versions\/:id\/withdraw$/, thing('version')],
  // Children.
  [
    /^\/vital-signs\/feeds\/:id\/revoke$/,
    (world, walker) => ({
      params: { id: walker.own.figuresFeed || world.others.figuresFeed },
      other: { what: 'address of somebody else', params: { id: world.others.figuresFeed }, may: 'nobody' },
    }),
  ],
  [/^\/vital-signs\/feeds\/:token$/, () => ({ params: { token: `${'f'.repeat(43)}.csv` } })],
  [/^\/vital-signs\/:id(\/|$)/, ({ teams }) => ({ params: { id: teams.indicator } })],
  [/^\/returns\/templates\/:name$/, ({ ids }) => ({ params: { name: ids.template } })],
  [/^\/returns\/upload\/:id(\/|$)/, thing('upload')],
  [/^\/returns\/:id(\/|$)/, ({ teams }) => ({ params: { id: teams.snapshot } })],
  [
    /^\/lists\/looks\/:id$/,
    (world, walker) => ({
      params: { id: walker.own.look || world.others.look },
      other: { what: 'look of somebody else', params: { id: world.others.look }, may: 'nobody' },
    }),
  ],
  [/^\/lists\/:indicator(\/|$)/, ({ teams }) => ({ params: { indicator: teams.indicator } })],
  [
    /^\/lists\/child$/,
    ({ teams }) => ({
      params: {},
      stays: true,
      query: `?line=${teams.lines.own}`,
      form: { line: String(teams.lines.own), because: 'A review' },
      other: {
        what: 'child of another team',
        params: { '?': `line=${teams.lines.other}` },
        form: { line: String(teams.lines.other), because: 'A review' },
        may: everyTeam,
      },
    }),
  ],
  [
    /^\/clinics\/owed\/:line$/,
    ({ teams }) => ({
      params: { line: teams.lines.own },
      form: { note: 'Done' },
      other: {
        what: 'what another post owes',
        params: { line: teams.lines.other },
        form: { note: 'Done' },
        may: 'nobody',
      },
    }),
  ],
  [
    /^\/clinics\/meetings\/:id/,
    ({ teams }) => ({
      params: { id: teams.meetings.north },
      other: { what: 'meeting of another team', params: { id: teams.meetings.south }, may: everyTeam },
    }),
  ],
  [/^\/clinics\/:clinic/, () => ({ params: { clinic: 'visits' }, form: { team: 'North' } })],
  [/^\/teams\/:person$/, ({ manager }) => ({ params: { person: manager } })],
  [
    /^\/data-protection\/child\/:id/,
    (world, walker) => ({
      params: { id: walker.own.search || world.others.search },
      other: { what: 'search of somebody else', params: { id: world.others.search }, may: 'nobody' },
    }),
  ],
  [/^\/data-protection\/kept\/:class$/, () => ({ params: { class: 'mail' } })],
  [/^\/data-protection\/holds\/:id\/lift$/, thing('hold')],
  // People.
  [
    /^\/calendar\/feeds\/:id\/revoke$/,
    (world, walker) => ({
      params: { id: walker.own.calendarFeed || world.others.calendarFeed },
      other: { what: 'address of somebody else', params: { id: world.others.calendarFeed }, may: 'nobody' },
    }),
  ],
  [/^\/calendar\/feeds\/:token$/, () => ({ params: { token: `${'c'.repeat(43)}.ics` } })],
  [/^\/people\/groups\/:id\/remove$/, thing('group')],
  [
    /^\/people\/:id\/roles\/:grant(\/|$)/,
    ({ filler, fillersGrant }) => ({ params: { id: filler.personId, grant: fillersGrant } }),
  ],
  [/^\/people\/:id(\/|$)/, account],
  [/^\/services\/:id$/, thing('service')],
  [/^\/posts\/:id\/holders\/:holding$/, ({ ids }) => ({ params: { id: ids.post, holding: ids.holding } })],
  [/^\/posts\/:id(\/|$)/, thing('post')],
  [/^\/access-review$/, () => ({ params: {}, form: { month: '2026-10' } })],
];

/**
 * Addresses at which nothing is found here by anybody, because what they are for is not set up in this council: an
 * allowed person is told so, one who is not allowed is refused before.
 */
export const absent: ReadonlySet<string> = new Set([
  // No sign-in service of the council's, an administrator is there, nobody has just given a password.
  ...['GET /sign-in/council', 'GET /sign-in/council/return', 'GET /sign-in/council/front-logout'],
  ...['POST /sign-in/council/logout', 'GET /first-administrator', 'POST /sign-in/demo'],
  ...['GET /reports/template/file', 'POST /reports/template/withdraw'],
  // There is one notice with clauses; no return was corrected, none waits for a decision, nobody has an app for codes.
  'GET /notice/:source/beside/:other',
  ...['GET /returns/:id/compared', 'POST /returns/upload/:id'],
  ...['GET /people/:id/second-factor', 'POST /account/second-factor/remove'],
  // It asks which service's limit is meant.
  'POST /vital-signs/caseloads',
]);

/** What nobody may do here: an administrator is there, and nobody has an app for codes. */
export const closed: ReadonlySet<string> = new Set([
  ...['POST /first-administrator', 'POST /account/recovery-codes', 'POST /people/:id/second-factor'],
]);

/** Files that take a second to make: made for one person who may, and for the others it is only seen that they may. */
export const heavy: ReadonlySet<string> = new Set([
  ...['docx', 'pdf', 'xlsx'].map((kind) => `GET /vital-signs.${kind}`),
  ...['docx', 'pdf'].flatMap((kind) => [
    `GET /data-protection/record-of-processing.${kind}`,
    `GET /data-protection/impact-assessment.${kind}`,
  ]),
  ...['docx', 'pdf', 'xlsx'].map((kind) => `GET /clinics/meetings/:id/minutes.${kind}`),
  ...['GET /notice/:source/clauses.xlsx', 'GET /lists/:indicator/children.xlsx', 'GET /reports/:id/report.zip'],
]);

const closing: Fields = { reason: '' };

function decideClosing(world: World, _walker: Walker, where: Where): Sample {
  return {
    params: { id: world[where].action },
    form: { decision: 'take-back' },
    other: { what: 'agreeing to it', lies: 'here', form: { decision: 'agree' }, may: 'plan.close' },
  };
}
