import { AsyncLocalStorage } from 'node:async_hooks';

const noticing = new AsyncLocalStorage<{ wrote: boolean }>();

/** Does some work and tells whether it wrote to the database: a form that is sent unchanged does not. */
export async function noticingWrites<T>(work: () => Promise<T>): Promise<{ value: T; wrote: boolean }> {
  const noticed = { wrote: false };
  const value = await noticing.run(noticed, work);
  return { value, wrote: noticed.wrote };
}

/** Called with every statement that was carried out. */
export function noticeStatement(sql: string): void {
  const noticed = noticing.getStore();
  if (noticed && /^\s*(insert|update|delete|merge)\b/i.test(sql)) noticed.wrote = true;
}
