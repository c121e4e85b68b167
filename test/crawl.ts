import { parse } from 'node-html-parser';
import type { Route } from '../src/platform/web/route.ts';
import { formsOn } from './form-on.ts';
import type { Someone } from './server.ts';

/** A page as a crawl found it: where it is, and the route that answered. */
export type Found = { path: string; route: Route; status: number; html: string | null };

/** How many addresses of one route a crawl opens: pages of one route are drawn by one template. */
const perRoute = 3;

/**
 * Follows every link of every page from a place on, within the product, as someone sees it. Opens up to three addresses
 * of each route, so that it ends. `also` are addresses to which no link leads.
 */
export async function crawl(someone: Someone, routes: Route[], from: string[]): Promise<Found[]> {
  const gets = routes.filter(({ method }) => method === 'GET').map((route) => ({ route, pattern: patternOf(route) }));
  const opened = new Map<Route, number>();
  const seen = new Set<string>();
  const waiting = [...from];
  const found: Found[] = [];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const route = routeOf(gets, path);
    if (!route || (opened.get(route) ?? 0) >= perRoute) continue;
    opened.set(route, (opened.get(route) ?? 0) + 1);
    const answer = await someone.get(path);
    const isPage =
      String(answer.headers['content-type'] ?? '').startsWith('text/html') && !answer.headers['content-disposition'];
    found.push({ path, route, status: answer.status, html: isPage ? answer.text : null });
    if (answer.location) waiting.push(answer.location);
    if (isPage) waiting.push(...linksOf(answer.text, path));
  }
  return found;
}

/** Where the links of a page lead, without their fragments, and the forms that only look, sent as they stand. */
function linksOf(html: string, at: string): string[] {
  const links = parse(html).querySelectorAll('a[href]');
  const places = links.map((link) => link.getAttribute('href') ?? '').filter((href) => !/^[a-z]+:|^\/\//i.test(href));
  const looks = formsOn(html, at)
    .filter(({ method }) => method === 'GET')
    .map(({ action, fields }) => {
      const sent = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)]));
      return `${action.split('?')[0]}?${new URLSearchParams(sent)}`;
    });
  return [...places, ...looks]
    .map((href) => new URL(href, `http://localhost${at}`))
    .map(({ pathname, search }) => pathname + search);
}

type Pattern = { route: Route; pattern: RegExp };

function patternOf({ path }: Route): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`);
}

/** The route that answers a path: words before placeholders, as the server decides it. */
function routeOf(gets: Pattern[], path: string): Route | undefined {
  const bare = path.split('?')[0] ?? path;
  const fits = gets.filter(({ pattern }) => pattern.test(bare));
  return fits.sort((a, b) => placeholders(a.route) - placeholders(b.route))[0]?.route;
}

const placeholders = ({ path }: Route) => path.split(':').length;
