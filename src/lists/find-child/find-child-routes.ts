import { z } from 'zod';
import { openSearchWords, searchWords } from '../../children/index.ts';
import { authorityName } from '../../people/index.ts';
import { paperToExcel, paperToWord } from '../../platform/documents/index.ts';
import { idIn } from '../../platform/id-in.ts';
import { askedChild, isTrouble } from '../../platform/identifiers/identifiers.ts';
import { plainName } from '../../platform/files/plain-name.ts';
import { parseForm } from '../../platform/web/parse-form.ts';
import {
  invalid,
  notFound,
  page,
  redirect,
  type Reply,
  type Route,
  type WebRequest,
} from '../../platform/web/route.ts';
import { FindChildForm, FindingsPage } from './find-child-page.tsx';
import { findChild, type Findings } from './find-child.ts';
import { findingsPaper } from './findings-paper.ts';
import { addSearch, searchOf } from './find-queries.ts';

/** For how long a search once given a reason for can be opened by the same person, in minutes. */
const openMinutes = 60;
const title = 'Find everything about a child';
const below = {
  section: 'data-protection',
  width: 'wide' as const,
  breadcrumbs: [{ text: 'Data protection', href: '/data-protection' }],
};

/** Names as they were typed, one on each line. */
export const namesTyped = (text: string) =>
  [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');

const form = z.object({
  child: z.string().trim().min(1, 'Enter the identifier').max(100, 'The identifier must be 100 characters or fewer'),
  names: z
    .string()
    .transform(namesTyped)
    .refine((names) => names.length <= 10, 'Enter 10 names or fewer')
    .refine(
      (names) => names.every((name) => name.length >= 3 && name.length <= 100),
      'Each name must be 3 to 100 characters',
    ),
  because: z
    .string()
    .trim()
    .min(10, 'Say why you need to know, in 10 characters or more')
    .max(500, 'The reason must be 500 characters or fewer'),
});

/** GET /data-protection/child: asks which child, and why. */
const findForm: Route = {
  method: 'GET',
  path: '/data-protection/child',
  access: 'protection.find',
  audit: null,
  handle: async ({ visitor }) => page(title, FindChildForm({ csrf: visitor?.csrf ?? '', openMinutes }), below),
};

/** POST /data-protection/child: writes the reason down, and opens what is found. */
const find: Route = {
  method: 'POST',
  path: '/data-protection/child',
  access: 'protection.find',
  audit: 'children.find',
  handle: async (request) => {
    const { services, visitor, form: sent } = request;
    if (!visitor) return notFound();
    const read = parseForm(form, sent);
    if (!read.ok) {
      const main = FindChildForm({ csrf: visitor.csrf, openMinutes, form: sent, errors: read.errors });
      return invalid(title, main, read.errors, below);
    }
    const { names, because } = read.value;
    const keys = await services.identifiers.toKeep(services.db);
    const asked = await askedChild(keys, services.db, read.value.child);
    const trouble = isTrouble(asked) ? asked : names.length > 0 && isTrouble(keys) ? keys : null;
    if (trouble || isTrouble(asked)) {
      const field = isTrouble(asked) ? 'child' : 'names';
      const todo = isTrouble(asked) ? 'Enter the child’s pseudonym' : 'Leave the names out';
      const errors = [{ field, message: `${todo}. ${trouble?.trouble ?? ''}` }];
      return invalid(title, FindChildForm({ csrf: visitor.csrf, openMinutes, form: sent, errors }), errors, below);
    }
    const { child } = asked;
    const words = [...(asked.identifier === null ? [] : [asked.identifier]), ...names];
    const sealed = isTrouble(keys) ? null : searchWords(keys, child, words);
    const id = await services.db.transaction().execute(async (trx) => {
      await request.audit(trx, { subject: 'children', after: { child, because, names: names.length } });
      return addSearch(trx, { personId: visitor.personId, child, sealed, because, at: services.now() });
    });
    return redirect(`/data-protection/child/${id}`);
  },
};

/** A search of the visitor's own; what it finds, while it is open, with that written down as `how`. */
async function opened(request: WebRequest, how: string) {
  const { services, params, visitor } = request;
  const id = idIn(params.id ?? '');
  const search = id && visitor ? await searchOf(services.db, id, visitor.personId) : undefined;
  if (!search) return null;
  const { child, sealed, because, at } = search;
  const keys = await services.identifiers.toRead(services.db);
  const names = sealed && !isTrouble(keys) ? openSearchWords(keys, child, sealed) : [];
  let findings: Findings | null = null;
  if (services.now().getTime() - at.getTime() <= openMinutes * 60_000)
    findings = await services.db.transaction().execute(async (trx) => {
      await request.audit(trx, { subject: 'children', after: { child, because, as: how } });
      return findChild(trx, keys, { child, names, because });
    });
  return { ...search, findings };
}

/** GET /data-protection/child/:id: everything found, for an hour, for the person who gave the reason. */
const found: Route = {
  method: 'GET',
  path: '/data-protection/child/:id',
  access: 'protection.find',
  audit: 'children.look-found',
  handle: async (request) => {
    const search = await opened(request, 'page');
    if (!search) return notFound();
    return page(`What is kept about child ${search.child}`, FindingsPage({ ...search, openMinutes }), below);
  },
};

const formats = {
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: paperToWord,
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: paperToExcel,
  },
} as const;

/** GET /data-protection/child/:id.docx and .xlsx: the same, to be gone through and handed over. */
const downloads = (Object.keys(formats) as (keyof typeof formats)[]).map((format): Route => ({
  method: 'GET',
  path: `/data-protection/child/:id.${format}`,
  access: 'protection.find',
  audit: 'children.look-found',
  handle: async (request): Promise<Reply> => {
    const search = await opened(request, format);
    if (!search?.findings) return notFound();
    const { child, because, findings } = search;
    const authority = await authorityName(request.services);
    const { mediaType, write } = formats[format];
    const body = await write(findingsPaper({ child, because, authority, today: request.today, findings }));
    const name = plainName(`child-${child}-${request.today}-official-sensitive.${format}`);
    return { kind: 'download', name, mediaType, body };
  },
}));

/** Everything about a child: for whoever answers requests for access, whichever team the child is of. */
export const findChildRoutes: Route[] = [findForm, find, ...downloads, found];
