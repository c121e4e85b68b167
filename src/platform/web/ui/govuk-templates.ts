import { createRequire } from 'node:module';
import path from 'node:path';
import nunjucks from 'nunjucks';

const frontend = path.dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json'));

// The settings govuk-frontend renders its own fixtures with. The loader reads only inside govuk-frontend, so no text but
// the official templates can ever be run as a template; templates are compiled once and kept.
const templates = new nunjucks.Environment(new nunjucks.FileSystemLoader(path.join(frontend, 'dist')), {
  autoescape: true,
  trimBlocks: true,
  lstripBlocks: true,
});

/** Fills in one official component: its options in, its HTML out. Text options are escaped by the template. */
export type OfficialMacro = (options: unknown) => string;

/**
 * The macro of an official component by its folder name in govuk-frontend ("date-input"). It is compiled at its first
 * use, so that starting the server does not wait for components no page has asked for yet.
 */
export function officialMacro(component: string): OfficialMacro {
  let macro: ((options: unknown) => { toString(): string }) | undefined;
  return (options) => (macro ??= compile(component))(options).toString().trim();
}

function compile(component: string): (options: unknown) => { toString(): string } {
  const name = `govuk${component.replace(/(^|-)(\w)/g, (_all, _dash, letter: string) => letter.toUpperCase())}`;
  // The types of nunjucks leave out getExported, which is documented by its own `import` tag. Its callback runs at once
  // because the loader is synchronous.
  const template = templates.getTemplate(`govuk/components/${component}/macro.njk`) as unknown as {
    getExported(done: (error: unknown, exported: Record<string, (options: unknown) => string>) => void): void;
  };
  let found: ((options: unknown) => { toString(): string }) | undefined;
  template.getExported((error, exported) => {
    if (error) throw error;
    found = exported[name];
  });
  if (!found) throw new Error(`govuk-frontend has no macro ${name}`);
  return found;
}
