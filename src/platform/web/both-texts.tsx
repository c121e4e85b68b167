import { momentWords } from './date-words.ts';
import { WarningText } from './ui/index.ts';

/** One field two people filled in: its label, what is saved now, and what the second person typed. */
export type BothText = { label: string; saved: string; typed: string };

type Props = {
  /** Who saved in the meantime, and when. */
  savedBy: string | null;
  savedAt: Date | null;
  texts: BothText[];
};

/**
 * Shown above a form whose item someone else has saved since it was opened: nothing was overwritten, and every field
 * that differs is there twice. The form below keeps what was typed; sending it again saves it.
 */
export function BothTexts({ savedBy, savedAt, texts }: Props) {
  const differing = texts.filter(({ saved, typed }) => saved !== typed);
  const who = savedBy ?? 'Someone else';
  const when = savedAt ? ` on ${momentWords(savedAt)}` : '';
  return (
    <>
      <WarningText
        iconFallbackText="Warning"
        text={`${who} saved this${when}, after you opened it. Nothing of yours or theirs is lost: both are below. Bring them together in the form, then send it again.`}
      />
      {differing.map(({ label, saved, typed }) => (
        <div key={label}>
          <h2 class="govuk-heading-s">{label}</h2>
          <div class="los-both">
            <Side heading="Saved now" text={saved} />
            <Side heading="What you wrote" text={typed} />
          </div>
        </div>
      ))}
    </>
  );
}

function Side({ heading, text }: { heading: string; text: string }) {
  return (
    <div>
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{heading}</h3>
      <p class="govuk-body los-both__text">{text === '' ? 'Nothing' : text}</p>
    </div>
  );
}
