import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { appHost, appScheme } from '../bridge/addresses';

/** Sent with every answer; a policy in the page could come too late. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const mimeTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const commonHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  // Together they let window and worker share memory.
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Referrer-Policy': 'no-referrer',
};

/** What the build names by its content never changes: a browser keeps it, and what it has compiled of it, for the next start. */
const hashed = /^\/assets\/[\w.-]+-[\w-]{8}\.(?:js|css)$/;
const keptForGood = { 'Cache-Control': 'private, max-age=31536000, immutable' };

const refuse = (status: number): Response => new Response(null, { status, headers: commonHeaders });

/** Answers a data address with bytes, or null where there is nothing of that name. */
export type DataSource = (path: string) => Promise<Uint8Array | null>;

/**
 * The app's own protocol: files below `root` and, under /data/, what `data` answers.
 * GET only, one host, no way out of the folder.
 */
export function appProtocol(root: string, data: DataSource): (request: Request) => Promise<Response> {
  // Node reads what its answers are made of when the first is made. After this the window is opened, and its page takes longer to ask.
  setImmediate(() => new Response(null));
  return async (request) => {
    const url = new URL(request.url);
    // URL.origin of a custom scheme is the text 'null' in Node, so scheme and host are compared.
    if (url.protocol !== `${appScheme}:` || url.host !== appHost) return refuse(404);
    if (request.method !== 'GET') return refuse(405);

    if (url.pathname.startsWith('/data/')) {
      const bytes = await data(url.pathname);
      return bytes ? answer(bytes, extname(url.pathname)) : refuse(404);
    }
    const path = fileBelow(root, url.pathname);
    if (!path) return refuse(403);
    try {
      return answer(await readFile(path), extname(path), hashed.test(url.pathname) ? keptForGood : {});
    } catch {
      return refuse(404);
    }
  };
}

function answer(
  bytes: Uint8Array,
  extension: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      ...commonHeaders,
      'Content-Type': mimeTypes[extension] ?? 'application/octet-stream',
      ...headers,
    },
  });
}

/** The file that a path names, or null where it would leave the folder. */
export function fileBelow(root: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null;
  const path = resolve(root, `.${decoded}`);
  return path.startsWith(resolve(root) + sep) ? path : null;
}
