import { routes, type Route } from '../platform/web/route.ts';
import type { AnyCommand } from '../platform/command.ts';
import { checkDocument, saveDocument } from './add/check.tsx';
import { chooseDocument, readDocumentUpload } from './add/upload.tsx';
import './audit-names.ts';
import { changeParticulars, particularsForm } from './change/particulars.tsx';
import { takeBack, takeBackForm } from './change/take-back.tsx';
import { addCommand } from './commands/add.ts';
import { listCommand } from './commands/list.ts';
import { showCommand } from './commands/show.ts';
import { listSources } from './screens/list.tsx';
import { showSource, sourceFile } from './screens/source.tsx';
import type { SourceHooks } from './source-hooks.ts';
import { confirmForm, confirmStatements } from './statements/confirm.tsx';
import { pickForm, pickStatements } from './statements/pick.tsx';

/** Everything the sources room answers on the web. `hooks` are what later rooms do with documents. */
export function sourcesRoutes(hooks: SourceHooks = {}): Route[] {
  return routes(
    listSources,
    chooseDocument,
    readDocumentUpload,
    checkDocument,
    saveDocument(hooks),
    showSource(hooks),
    sourceFile,
    particularsForm,
    changeParticulars(hooks),
    takeBackForm,
    takeBack(hooks),
    confirmForm,
    confirmStatements,
    pickForm,
    pickStatements,
  );
}

/** What the room brings to the command line. `hooks` as for `sourcesRoutes`. */
export function sourcesCommands(hooks: SourceHooks = {}): AnyCommand[] {
  return [addCommand(hooks), listCommand, showCommand];
}
