import { parse, type HTMLElement } from 'node-html-parser';

export type Answer = { status: number; text: string; location: string | null };
export type Upload = { name: string; bytes: Buffer; mediaType: string };

/** Somebody at a browser, over real HTTP: keeps cookies, and fills in forms as they come. */
export type Visitor = {
  get: (path: string) => Promise<Answer>;
  /** Opens a page and sends the form on it that has `field`, with what is in it and what is given. Answers what came back. */
  send: (path: string, field: string, given: Record<string, string | Upload>) => Promise<Answer>;
  /** The same person at another server of the same installation. */
  at: (origin: string) => Visitor;
};

/** Signs in by the demo's card for a name. Throws when there is none. */
export async function visitorFor(origin: string, name: string): Promise<Visitor> {
  const visitor = visitorWith(origin, new Map());
  const { text } = await visitor.get('/sign-in');
  const form = parse(text)
    .querySelectorAll('form')
    .find((one) => one.text.includes(`Sign in as ${name}`));
  if (!form) throw new Error(`There is no card for ${name}`);
  const signedIn = await visitor.send('/sign-in', 'person', { person: valueOf(form, 'person'), next: '/account' });
  if (signedIn.status !== 303) throw new Error(`${name} could not sign in: ${signedIn.status}`);
  return visitor;
}

function visitorWith(origin: string, cookies: Map<string, string>): Visitor {
  const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${origin}${path}`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(60_000),
      ...init,
      headers: { cookie },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return { status: answer.status, text: await answer.text(), location: answer.headers.get('location') };
  };
  return {
    get: ask,
    at: (other) => visitorWith(other, cookies),
    async send(path, field, given) {
      const page = await ask(path);
      // Sent elsewhere before anything was typed: nothing was done.
      if (page.status !== 200) return { ...page, status: 0 };
      const form = parse(page.text)
        .querySelectorAll('form')
        .find((one) => one.getAttribute('method') === 'post' && one.querySelector(`[name="${field}"]`));
      if (!form) return { ...page, status: 404 };
      const body = filledIn(form, given);
      return ask(form.getAttribute('action') ?? path, { method: 'POST', body });
    },
  };
}

function valueOf(form: HTMLElement, name: string): string {
  return form.querySelector(`[name="${name}"]`)?.getAttribute('value') ?? '';
}

/** A form as a browser would send it, with what was typed over it. */
function filledIn(form: HTMLElement, given: Record<string, string | Upload>): FormData | URLSearchParams {
  const fields: [string, string][] = [];
  for (const field of form.querySelectorAll('input, textarea, select')) {
    const name = field.getAttribute('name');
    const type = field.getAttribute('type') ?? '';
    if (!name || name in given || ['submit', 'file', 'button'].includes(type)) continue;
    if (['checkbox', 'radio'].includes(type) && !field.hasAttribute('checked')) continue;
    fields.push([name, current(field)]);
  }
  const upload = form.getAttribute('enctype') === 'multipart/form-data';
  const body = upload ? new FormData() : new URLSearchParams();
  for (const [name, value] of fields) body.append(name, value);
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'string') body.append(name, value);
    else
      (body as FormData).append(name, new File([new Uint8Array(value.bytes)], value.name, { type: value.mediaType }));
  }
  return body;
}

function current(field: HTMLElement): string {
  if (field.rawTagName.toLowerCase() === 'textarea') return field.text;
  if (field.rawTagName.toLowerCase() !== 'select') return field.getAttribute('value') ?? '';
  const options = field.querySelectorAll('option');
  const chosen = options.find((option) => option.hasAttribute('selected')) ?? options[0];
  return chosen?.getAttribute('value') ?? chosen?.text ?? '';
}
