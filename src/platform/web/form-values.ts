import type { FastifyRequest } from 'fastify';
import { plainName } from '../files/plain-name.ts';
import type { FormValues, Route, UploadedFile } from './route.ts';

export const megabyte = 1024 * 1024;

/** How many files a form takes where its route does not say. */
export const usualFiles = 10;

/** What is said when more was sent than a route takes: the same figure as its form says. */
export function tooLargeMessage(
  route: Pick<Route, 'maxBody' | 'maxFile' | 'maxFiles'> | undefined,
  code?: string,
): string {
  if (code === 'FST_FILES_LIMIT')
    return `Choose at most ${route?.maxFiles ?? usualFiles} files at a time. Nothing was saved.`;
  const inWords = (bytes: number) => `${Math.floor(bytes / 1_000_000)} MB`;
  if (route?.maxFile !== undefined)
    return `Choose a file smaller than ${inWords(route.maxFile)}. If a Word file is larger, compress its pictures first.`;
  return `What you sent is larger than ${inWords(route?.maxBody ?? megabyte)}, the most this page takes. Nothing was saved.`;
}

/** The query string as form values. */
export function queryOf(query: unknown): FormValues {
  return formOf(query);
}

/** Fields whose blanks count: they are taken as they were typed. */
const asTyped = /(^|-)password$/;

/** A posted form as form values. Text is trimmed, line ends made plain and control characters dropped; passwords are not. */
export function formOf(body: unknown): FormValues {
  const lists = new Map<string, string[]>();
  if (body && typeof body === 'object') {
    for (const [name, value] of Object.entries(body)) {
      lists.set(
        name,
        (Array.isArray(value) ? value : [value]).map((one) =>
          asTyped.test(name) ? String(one ?? '') : clean(String(one ?? '')),
        ),
      );
    }
  }
  return valuesOf(lists, []);
}

/** Reads a form with files. More than `most` bytes in all, or more files than that, makes the server answer 413. */
export async function multipartForm(
  request: FastifyRequest,
  most: number,
  mostFiles = usualFiles,
): Promise<FormValues> {
  const lists = new Map<string, string[]>();
  const files: UploadedFile[] = [];
  let left = most;
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge();
  const count = (bytes: number) => {
    left -= bytes;
    if (left >= 0) return;
    // Whatever else comes is let go by, so that the answer reaches whoever is still sending.
    request.raw.unpipe();
    request.raw.resume();
    throw tooLarge();
  };
  try {
    for await (const part of request.parts({ limits: { fileSize: most, files: mostFiles } })) {
      if (part.type === 'file') {
        const bytes = await part.toBuffer();
        count(bytes.length);
        if (part.filename)
          files.push({ field: part.fieldname, name: plainName(clean(part.filename)), mediaType: part.mimetype, bytes });
      } else {
        const text = String(part.value ?? '');
        count(text.length);
        lists.set(part.fieldname, [...(lists.get(part.fieldname) ?? []), clean(text)]);
      }
    }
  } catch (reason) {
    throw (reason as { statusCode?: number }).statusCode ? reason : malformed(reason);
  }
  return valuesOf(lists, files);
}

/** The parser of forms throws plain errors: no boundary, or an end that never came. The sender's fault, not ours. */
const malformed = (cause: unknown) =>
  Object.assign(new Error('The form could not be read', { cause }), { statusCode: 400 });

const tooLarge = () => Object.assign(new Error('The body is too large'), { statusCode: 413 });

function valuesOf(lists: Map<string, string[]>, files: UploadedFile[]): FormValues {
  return {
    one: (name) => lists.get(name)?.at(-1) ?? '',
    all: (name) => lists.get(name) ?? [],
    has: (name) => lists.has(name),
    values: Object.fromEntries([...lists].map(([name, list]) => [name, list.at(-1) ?? ''])),
    files,
  };
}

function clean(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .trim();
}
