import { basename } from 'node:path';
import { addAuthority, authoritiesIn, troubleWithSlug } from '../../platform/authorities.ts';
import { exportEverything } from '../../platform/backup/export-everything.ts';
import { misused, readOptions, type AnyCommand, type Command, type StandaloneCommand } from '../../platform/command.ts';
import { readConfig } from '../../platform/config.ts';
import { openServices } from '../../platform/open-services.ts';
import { recordAudit } from '../audit/audit.ts';
import { counted } from './make-backup.ts';

const authorityAdd: StandaloneCommand = {
  name: 'authority add',
  about: 'Adds a council to a hosted service: a database, users, a data folder and settings of its own.',
  usage: 'SHORT-NAME --name NAME --url ADDRESS [--server postgres://…] [--data FOLDER]',
  async runAlone(args, out) {
    const text = { type: 'string' } as const;
    const read = readOptions(args, { name: text, url: text, server: text, data: text }, ['SHORT-NAME']);
    if (!read.ok) return misused(authorityAdd, read.message, out);
    const slug = read.words[0] as string;
    const { name, url, server, data } = read.values;
    const wrong =
      troubleWithSlug(slug) ??
      (!name ? 'Say the council’s name, with --name.' : null) ??
      (name && (/["\\\n\r]/.test(name) || name.length > 120)
        ? 'The council’s name must be 120 characters or fewer, without quotation marks or backslashes.'
        : null) ??
      (!url || !/^https?:$/.test(URL.parse(url)?.protocol ?? '')
        ? 'Say the address people will use, with --url https://….'
        : null) ??
      (server && !/^postgres(ql)?:\/\//.test(server) ? 'The --server must begin with postgres://.' : null);
    if (wrong) return misused(authorityAdd, wrong, out);
    const folder = readConfig(process.env).operations.authorities;
    const made = await addAuthority({
      slug,
      name: name as string,
      url: (url as string).replace(/\/$/, ''),
      folder,
      dataIn: data ?? '/var/lib/line-of-sight',
      server: server ?? null,
      open: async (settings) => (await openServices(readConfig(settings))).close(),
    });
    out.print(`${name} is “${slug}”: settings in ${folder}/${slug}.env, data in ${made.settings['LOS_DATA']}.`);
    out.complain('Next:');
    out.complain(`  los --authority ${slug} person add --name NAME --email ADDRESS --role administrator`);
    out.complain(`  systemctl enable --now line-of-sight@${slug}`);
    out.complain(
      `  and lead ${new URL(made.settings['LOS_URL'] as string).host} to port ${made.settings['PORT']} in the reverse proxy.`,
    );
    return 0;
  },
};

const authorityList: StandaloneCommand = {
  name: 'authority list',
  about: 'Lists the councils of a hosted service.',
  usage: '',
  async runAlone(args, out) {
    const read = readOptions(args, {});
    if (!read.ok) return misused(authorityList, read.message, out);
    const folder = readConfig(process.env).operations.authorities;
    const all = authoritiesIn(folder);
    for (const { slug, settings } of all) {
      const database = settings['DATABASE_URL'] ? new URL(settings['DATABASE_URL']).pathname.slice(1) : 'embedded';
      out.print(`${slug}\t${settings['LOS_AUTHORITY']}\t${settings['LOS_URL']}\tport ${settings['PORT']}\t${database}`);
    }
    if (all.length === 0) out.complain(`There is no council in ${folder} yet: los authority add.`);
    return 0;
  },
};

const exportCommand: Command = {
  name: 'export',
  about: 'Writes everything this council has put in, in open formats, to take it elsewhere: CSV, JSON and the files.',
  usage: '--out FOLDER',
  async run(args, services, out) {
    const read = readOptions(args, { out: { type: 'string' } });
    if (!read.ok) return misused(exportCommand, read.message, out);
    if (!read.values.out) return misused(exportCommand, 'Say which new folder it goes into, with --out.', out);
    const made = await exportEverything(services, read.values.out);
    const { rows, files, tables } = made;
    await recordAudit(services.db, {
      ...{ what: 'operations.export', subject: 'operations', visitor: null, who: 'Whoever runs the installation' },
      after: { folder: basename(made.folder), rows, files },
    });
    out.print(
      `${made.folder}: ${counted(rows, 'row')} of ${counted(tables, 'table')} as CSV, ${counted(files, 'file')}.`,
    );
    out.complain('It holds personal data and is not sealed. Keep it as you keep the exports of the case system.');
    return 0;
  },
};

export const authorityCommands: AnyCommand[] = [authorityAdd, authorityList, exportCommand];
