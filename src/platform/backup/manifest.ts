import { z } from 'zod';

/** What an archive begins with: everything that must be known before its tables can be loaded. */
export const beginningSchema = z.object({
  format: z.literal(1),
  product: z.string(),
  madeAt: z.string(),
  postgres: z.string(),
  /** Names of the migrations that made the tables, in their order. */
  migrations: z.array(z.string().regex(/^[\w.-]+\.sql$/)).min(1),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()).min(1) })),
});
export type Beginning = z.infer<typeof beginningSchema>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What an archive ends with: what was written, to be compared with what is read. */
export const endSchema = z.object({
  tables: z.array(
    z.object({
      name: z.string(),
      rows: z.number().int().min(0),
      /** SHA-256 of the rows as PostgreSQL's COPY writes them, and how many bytes that is. */
      sha256,
      bytes: z.number().int().min(0),
    }),
  ),
  sequences: z.array(z.object({ name: z.string(), value: z.number().int(), called: z.boolean() })),
  files: z.object({ count: z.number().int().min(0), bytes: z.number().int().min(0) }),
  /** Files that the database names and that were not there, or were not what their name says. */
  missing: z.array(z.string()),
  damaged: z.array(z.string()),
});
export type End = z.infer<typeof endSchema>;

/** What a backup or its check came to. */
export type Tally = { madeAt: string; rows: number; tables: number; files: number; fileBytes: number };

export function tallyOf(beginning: Beginning, end: End): Tally {
  return {
    madeAt: beginning.madeAt,
    rows: end.tables.reduce((sum, table) => sum + table.rows, 0),
    tables: end.tables.length,
    files: end.files.count,
    fileBytes: end.files.bytes,
  };
}

/** Names of the entries of an archive, which is a tar file once unsealed. */
export const entryNames = {
  beginning: 'line-of-sight-backup.json',
  table: (name: string, part: number) => `tables/${name}/${String(part).padStart(6, '0')}.copy.zst`,
  file: (sha256OfFile: string) => `files/${sha256OfFile.slice(0, 2)}/${sha256OfFile}`,
  fileList: 'files.sha256',
  end: 'manifest.json',
};

/** Rows are packed in pieces of this many bytes, each by itself, so that neither side holds more than a few in memory. */
export const piece = 8 * 1024 * 1024;
