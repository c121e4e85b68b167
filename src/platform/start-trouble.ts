type SystemError = Error & { code?: string; syscall?: string; path?: string; port?: number; address?: string };

const cannotWrite = new Set(['EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR', 'ENAMETOOLONG']);
/** Codes of PostgreSQL: no such account, wrong password, no such database. */
const refusedByDatabase = new Set(['28000', '28P01', '3D000']);
const outOfReach = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ECONNRESET',
  'EAI_AGAIN',
  'ENOENT',
]);

/**
 * Why the product could not start, for whoever runs it: what is wrong and which setting mends it. Anything not known
 * here is told in its own words.
 */
export function startTrouble(reason: unknown, externalDatabase = false): string {
  const error = reason as SystemError;
  const code = error.code ?? '';
  if (error.syscall === 'listen' || (error.syscall === 'bind' && error.port !== undefined)) {
    if (code === 'EADDRINUSE')
      return `Port ${error.port} is used by another program. Stop that program, or set PORT to another number.`;
    return `It cannot listen on ${error.address ?? 'that address'}, port ${error.port} (${code}). Set HOST or PORT.`;
  }
  if (externalDatabase && (outOfReach.has(code) || refusedByDatabase.has(code))) {
    return `The database in DATABASE_URL cannot be reached: ${error.message || code}. Check the address, and that the server runs.`;
  }
  if (code === 'ENOSPC') return 'There is no room left on the disk.';
  if (error.path && (cannotWrite.has(code) || (code === 'ENOENT' && error.syscall === 'mkdir'))) {
    return `${error.path} cannot be made or written (${code}). Set LOS_DATA to a folder that you may write in.`;
  }
  return error.message || String(reason);
}
