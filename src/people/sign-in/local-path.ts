const here = 'http://here.invalid';

/**
 * Where to go after signing in: an address on this site, or the first page. Anything that a browser could read as
 * another site's address ("//elsewhere", "/\elsewhere", with control characters between) leads to the first page.
 */
export function localPath(next: string): string {
  if (!next.startsWith('/') || !URL.canParse(next, here)) return '/';
  const url = new URL(next, here);
  if (url.origin !== here || url.pathname.startsWith('//')) return '/';
  return ['/sign-in', '/sign-out'].some((path) => url.pathname.startsWith(path)) ? '/' : url.pathname + url.search;
}
