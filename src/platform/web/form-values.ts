import type { FastifyRequest } from 'fastify';
import type { FormValues, UploadedFile } from './route.ts';

export const tooLargeMessage =
  'Choose a file smaller than 50 MB. If a Word file is larger, compress its pictures first.';

/** The query string as form values. */
export function queryOf(query: unknown): FormValues {
  return formOf(query);
}

/** A posted form as form values. Text is trimmed, line ends made plain and control characters dropped. */
export function formOf(body: unknown): FormValues {
  const lists = new Map<string, string[]>();
  if (body && typeof body === 'object') {
    for (const [name, value] of Object.entries(body)) {
      lists.set(
        name,
        (Array.isArray(value) ? value : [value]).map((one) => clean(String(one ?? ''))),
      );
    }
  }
  return valuesOf(lists, []);
}

/** Reads a form with files. A file over the limit makes fastify answer 413. */
export async function multipartForm(request: FastifyRequest): Promise<FormValues> {
  const lists = new Map<string, string[]>();
  const files: UploadedFile[] = [];
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      const bytes = await part.toBuffer();
      if (part.filename)
        files.push({ field: part.fieldname, name: clean(part.filename), mediaType: part.mimetype, bytes });
    } else {
      lists.set(part.fieldname, [...(lists.get(part.fieldname) ?? []), clean(String(part.value ?? ''))]);
    }
  }
  return valuesOf(lists, files);
}

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
