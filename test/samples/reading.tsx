// A page to read as the browser tests see it: every component that only shows something.
import {
  Accordion,
  Details,
  Empty,
  InsetText,
  PageHeading,
  Panel,
  Quote,
  RatingTag,
  Struck,
  SummaryList,
  Table,
  Tabs,
  Tag,
  TaskList,
  WarningText,
  type Delivery,
  type Impact,
  type RatingColour,
} from '../../src/platform/web/ui/index.ts';

export function ReadingSample() {
  const deliveries: Delivery[] = ['not started', 'on track', 'at risk', 'late', 'complete', 'closed'];
  const colours: RatingColour[] = ['red', 'amber', 'yellow', 'green', 'blue', 'purple', 'grey', 'black', 'white'];
  const impacts: Impact[] = ['not claimed', 'claimed and not evidenced', 'evidenced', 'embedded'];
  return (
    <>
      <PageHeading text="Everything there is to read" caption="Area 7" />
      <SummaryList
        card={{ title: { text: 'Action 7.3' } }}
        rows={[
          {
            key: { text: 'Due' },
            value: { html: <Struck old="31 March 2025" now="30 June 2025" /> },
            actions: { items: [{ href: '/edit', text: 'Change', visuallyHiddenText: 'due date' }] },
          },
          { key: { text: 'Owner' }, value: { html: <Struck old={null} now="Team Managers" /> } },
          { key: { text: 'Milestone' }, value: { html: <Struck old="Strategy signed" now={null} /> } },
        ]}
      />
      <p class="govuk-body">
        {deliveries.map((delivery) => (
          <>
            <RatingTag word={delivery} delivery={delivery} impact={null} />{' '}
          </>
        ))}
      </p>
      <p class="govuk-body">
        {colours.map((colour) => (
          <>
            <RatingTag word={colour} delivery="on track" impact={null} colour={colour} />{' '}
          </>
        ))}
      </p>
      <p class="govuk-body">
        {impacts.map((impact) => (
          <>
            <RatingTag word="Done" delivery="complete" impact={impact} />{' '}
          </>
        ))}
      </p>
      <Quote
        text="Too many young people do not know what help they can have."
        where="Inspection report, page 6, paragraph 31"
        href="/sources/1"
      />
      <InsetText text="Nothing carries last month’s green forward." />
      <WarningText text="A locked period cannot be changed." iconFallbackText="Warning" />
      <Details summaryText="How this is worked out">
        <p class="govuk-body">Working days leave out weekends and bank holidays.</p>
      </Details>
      <Tabs
        items={[
          { id: 'first', label: 'First', panel: { text: 'What the first tab says' } },
          { id: 'second', label: 'Second', panel: { text: 'What the second tab says' } },
        ]}
      />
      <Accordion
        id="areas"
        items={[
          { heading: { text: 'Front door' }, content: { text: 'Eight actions' } },
          { heading: { text: 'Care leavers' }, content: { text: 'Six actions' } },
        ]}
      />
      <TaskList
        idPrefix="tasks"
        items={[
          { title: { text: 'Open the period' }, href: '/open', status: { text: 'Completed' } },
          {
            title: { text: 'Moderate' },
            href: '/moderate',
            status: { tag: { text: 'Not yet started', classes: 'govuk-tag--blue' } },
          },
        ]}
      />
      <Table
        caption="A short table"
        firstCellIsHeader
        head={[{ text: 'Word' }, { text: 'Meaning' }]}
        rows={[[{ text: 'Green' }, { text: 'On track' }]]}
      />
      <Tag text="Locked" classes="govuk-tag--grey" />
      <Empty text="No questions are open.">
        <p class="govuk-body">A question opens by itself when a rating and a date disagree.</p>
      </Empty>
      <Panel titleText="The report is issued" text="April 2025" />
    </>
  );
}
