import { readDate } from '../../platform/web/date-field.tsx';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import { filesTaken, largestFile, hasMacros, recogniseFile } from './recognise-file.ts';

export type GivenFile = { name: string; mediaType: string; bytes: Buffer };
export type GivenEvidence = {
  kind: 'file' | 'link' | 'note';
  title: string;
  url: string | null;
  note: string | null;
  file: GivenFile | null;
  relatesOn: string;
  expiresOn: string | null;
  identifiesChild: boolean;
};
type Read<T> = { ok: true; value: T } | { ok: false; errors: FieldError[] };

const largestInWords = `${largestFile / 1024 / 1024} MB`;

/** Whether anything of the evidence fields was filled in. */
export function evidenceStarted(form: FormValues): boolean {
  const texts = ['evidence-title', 'evidence-url', 'evidence-note', 'evidence-relates-day'];
  return form.files.some((file) => file.field === 'evidence-file') || texts.some((name) => form.one(name) !== '');
}

/** Reads the evidence fields of a form. Nothing may relate to a day after `today` (ISO). */
export function readEvidence(form: FormValues, today: string): Read<GivenEvidence> {
  const errors: FieldError[] = [];
  const chosen = form.one('evidence-kind');
  const kind = chosen === 'file' || chosen === 'link' || chosen === 'note' ? chosen : null;
  if (!kind)
    errors.push({ field: 'evidence-kind', message: 'Choose whether the evidence is a file, a link or a note' });
  const file = kind === 'file' ? readEvidenceFile(form, 'evidence-file') : null;
  if (file && !file.ok) errors.push(...file.errors);
  const url = kind === 'link' ? readLink(form.one('evidence-url')) : null;
  if (url && !url.ok) errors.push(...url.errors);
  const note = kind === 'note' ? form.one('evidence-note') : null;
  if (note === '') errors.push({ field: 'evidence-note', message: 'Enter the note' });
  const title = form.one('evidence-title');
  if (title === '') errors.push({ field: 'evidence-title', message: 'Enter what the evidence is' });
  else if (title.length > 300)
    errors.push({ field: 'evidence-title', message: 'Say what the evidence is in 300 characters or fewer' });
  const relates = readDate(form, 'evidence-relates', 'The date the evidence relates to');
  if (!relates.ok) errors.push(relates.error);
  else if (relates.value === null)
    errors.push({ field: 'evidence-relates-day', message: 'Enter the date the evidence relates to' });
  else if (relates.value > today)
    errors.push({
      field: 'evidence-relates-day',
      message: 'The date the evidence relates to must be today or in the past',
    });
  const expires = readDate(form, 'evidence-expires', 'The date the evidence expires');
  if (!expires.ok) errors.push(expires.error);
  else if (relates.ok && relates.value && expires.value && expires.value < relates.value)
    errors.push({ field: 'evidence-expires-day', message: 'The evidence cannot expire before the date it relates to' });
  const child = form.one('evidence-child');
  if (kind === 'file' && child !== 'yes' && child !== 'no')
    errors.push({ field: 'evidence-child', message: 'Say whether a child could be recognised in the file' });
  if (errors.length > 0 || !kind || !relates.ok || !relates.value || !expires.ok) return { ok: false, errors };
  return {
    ok: true,
    value: {
      kind,
      title,
      url: url?.ok ? url.value : null,
      note,
      file: file?.ok ? file.value : null,
      relatesOn: relates.value,
      expiresOn: expires.value,
      identifiesChild: kind === 'file' && child === 'yes',
    },
  };
}

/** Reads one uploaded file and recognises it by its bytes. */
export function readEvidenceFile(form: FormValues, field: string): Read<GivenFile> {
  const wrong = (message: string): Read<GivenFile> => ({ ok: false, errors: [{ field, message }] });
  const file = form.files.find((one) => one.field === field);
  if (!file) return wrong('Choose a file');
  if (file.bytes.length === 0) return wrong('The file is empty. Choose another');
  if (file.bytes.length > largestFile) return wrong(`The file must be smaller than ${largestInWords}`);
  const mediaType = recogniseFile(file.name, file.bytes);
  if (!mediaType) return wrong(`The file must be one of these: ${filesTaken}`);
  if (hasMacros(mediaType, file.bytes))
    return wrong('The file contains macros. Save it as an ordinary document, or as a PDF, and choose that');
  return { ok: true, value: { name: file.name.slice(-200), mediaType, bytes: file.bytes } };
}

/** A link people can follow: http or https, never a script. */
function readLink(text: string): Read<string> {
  const wrong = (message: string): Read<string> => ({ ok: false, errors: [{ field: 'evidence-url', message }] });
  if (text === '') return wrong('Enter the address of the evidence');
  const url = URL.parse(text);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:') || text.length > 2000) {
    return wrong('Enter a whole address, like https://intranet.example.org/page');
  }
  return { ok: true, value: url.href };
}
