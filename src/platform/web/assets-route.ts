import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { assetsFolder } from './ui/index.ts';

/** Stylesheet, script and icon. Their names carry a hash of their content, so browsers keep them for good. */
export async function serveAssets(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, {
    root: assetsFolder,
    prefix: '/assets/',
    index: false,
    cacheControl: false,
    setHeaders: (response) => void response.header('cache-control', 'public, max-age=31536000, immutable'),
  });
}
