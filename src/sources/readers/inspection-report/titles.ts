/** What a title says: whose services were inspected, and how the report calls itself without them. */
export type Titled = { authority: string; reportType: string };

type TitleForm = { form: RegExp; example: string; means: Titled };

const SERVICES =
  "(?:local authority )?children['’]?s['’]? (?:social (?:care|work) )?services|services for children.*|local authority arrangements.*";
const OF_WHOM = '(?<authority>\\p{Lu}[^:;.]{2,80}?)';

/**
 * The forms of titles that name the authority, each with an example. A title that does not ("Inspection of children's
 * social care services") stands under or over the authority's name on a line of its own.
 */
export const titleForms: TitleForm[] = [
  {
    form: new RegExp(
      `^(?<before>(?:(?:re-?|full |short |standard )*inspection|report) (?:of|on)) (?:the )?${OF_WHOM}(?:['’]s)?,? (?<after>${SERVICES})$`,
      'iu',
    ),
    example: 'Inspection of Barsetshire local authority children’s services',
    means: { authority: 'Barsetshire', reportType: 'Inspection of local authority children’s services' },
  },
  {
    form: new RegExp(
      `^(?<before>(?:Ofsted )?(?:(?:virtual )?focus{1,2}ed |(?:focus{1,2}ed )?assurance |monitoring |pilot )*visit (?:to|of)) (?:the )?${OF_WHOM}(?:['’]s)?,? (?<after>${SERVICES})$`,
      'iu',
    ),
    example: 'Focused visit to Barsetshire children’s services',
    means: { authority: 'Barsetshire', reportType: 'Focused visit to children’s services' },
  },
  {
    form: /^(?<before>(?:Ofsted )?(?:(?:virtual )?focus{1,2}ed |(?:focus{1,2}ed )?assurance |monitoring )*visit) (?:to|of|in) (?:the )?(?<authority>\p{Lu}[^:;.]{2,60})(?<after>)$/iu,
    example: 'Focused visit to Barsetshire County Council',
    means: { authority: 'Barsetshire County Council', reportType: 'Focused visit' },
  },
  {
    form: /^(?<before>Joint targeted area inspection of the .{5,160}) in (?:the )?(?<authority>\p{Lu}[^:;.]{2,60})(?<after>)$/iu,
    example: 'Joint targeted area inspection of the multi-agency response to abuse and neglect in Barsetshire',
    means: {
      authority: 'Barsetshire',
      reportType: 'Joint targeted area inspection of the multi-agency response to abuse and neglect',
    },
  },
  {
    form: /^(?<before>Joint targeted area inspection)(?: of| in|:| [–-]) (?:the )?(?<authority>(?!multi-agency)\p{Lu}[^:;.]{2,60})(?<after>)$/iu,
    example: 'Joint targeted area inspection of Barsetshire',
    means: { authority: 'Barsetshire', reportType: 'Joint targeted area inspection' },
  },
];

/** A line that says what kind of inspection it was, and not where. */
const KIND =
  /\b(?:inspection|re-?inspection|visit|review) of\b|\bfocus{1,2}ed visit\b|\bjoint targeted area inspection\b|^(?:inspection|and|review)\b/i;

/** Reads a title in one of the forms that name the authority. */
export function titled(line: string): Titled | null {
  const plain = line
    .replace(/\s+/g, ' ')
    .replace(/^(?:re|subject):\s*/i, '')
    .trim();
  for (const { form } of titleForms) {
    const found = form.exec(plain)?.groups;
    if (!found) continue;
    const authority = found['authority']!.trim().replace(/['’]s$/, '');
    if (KIND.test(authority) || /^(?:services|children|local authority)\b/i.test(authority)) continue;
    return { authority, reportType: `${found['before']} ${found['after']}`.replace(/\s+/g, ' ').trim() };
  }
  return null;
}

/** Whether a line of the front page says what kind of inspection it was. */
export function saysKind(line: string): boolean {
  return KIND.test(line);
}

/** "Ofsted", an address, a telephone number: what stands at the head of a letter and is no title. */
export function isLetterhead(line: string): boolean {
  return (
    /^(?:ofsted|agora|piccadilly gate|store st(?:reet)?|aviation house|clive house|manchester|nottingham|bristol|london|cumberland place|raising standards,? improving lives)$/i.test(
      line,
    ) ||
    /^(?:t|tel|telephone|textphone|fax|e|email|w|www|f)\b\s*[:.]|@|www\.|https?:|\b0\d{2,4}\s?\d{3}|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}$|^\d+ \p{Lu}\p{L}+ (?:place|street|road)\b/iu.test(
      line,
    ) ||
    /^(?:by e-?mail|dear\b|director of|executive director|chief executive|(?:mr|mrs|ms|miss|dr|cllr)\b)/i.test(line)
  );
}
