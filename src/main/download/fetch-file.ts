import { messageOf } from '../../core/message-of';
import type { IncomingFile } from '../../bridge/schemas';
import type { AddressCheck } from './addresses';
import { fileNameOf, looksLikePage, sizeWords } from './content';
import type { Transport } from './net-transport';

export type FetchOptions = {
  transport: Transport;
  check: (address: string) => AddressCheck;
  signal: AbortSignal;
  onProgress: (received: number, total: number | null) => void;
  /** The most that is taken, in bytes. */
  limit: number;
  /** How long the server may stay silent, in milliseconds. */
  silence: number;
  /** How often a broken transfer is taken up again. */
  retries: number;
  /** What is said of a file that is no file of CMS; CMS's words where it is left out. */
  words?: FetchWords;
};

/** What is said where a file cannot be had, in words for the coder. */
export type FetchWords = {
  missing: string;
  page: string;
  /** @param most in words, "64 kB" */
  tooLarge: (most: string) => string;
  /** @param times how often it was tried */
  broken: (times: number, reason: string) => string;
};

const cmsWords: FetchWords = {
  missing: 'CMS has no file at this address. Look for its current name on cms.gov and paste the address.',
  page: 'The address led to a web page, not to a file. CMS may want its license accepted first: open the address in a browser, download the zip there and drop it here.',
  tooLarge: (most) => `The file is larger than ${most}, which no CMS file for CodeDesk is.`,
  broken: (times, reason) => `The connection broke ${times} times. Try again later. (${reason})`,
};

/** What ended a download, in words for the coder. */
export class DownloadError extends Error {
  override readonly name = 'DownloadError';
}

/** A transfer that broke: what has arrived may be continued. */
class Broken extends Error {}

const mostRedirects = 5;

type Part = { url: URL; chunks: Uint8Array[]; received: number; total: number | null; tag: string | null };

/**
 * Fetches one file into memory. Every redirect is checked like the address itself; a broken transfer is resumed where
 * the server allows it and begun cleanly anew where it does not; what is too large, too short, or a web page is refused.
 * @throws DownloadError with words for the coder; the reason of the signal where it was aborted
 */
export async function fetchFile(address: string, options: FetchOptions): Promise<IncomingFile> {
  const url = await resolveAddress(address, options.check);
  const words = options.words ?? cmsWords;
  const part: Part = { url, chunks: [], received: 0, total: null, tag: null };
  for (let attempt = 0; ; attempt++) {
    try {
      await transfer(part, options);
      break;
    } catch (error) {
      options.signal.throwIfAborted();
      if (!(error instanceof Broken)) throw error;
      if (attempt >= options.retries) {
        throw new DownloadError(words.broken(attempt + 1, error.message));
      }
    }
  }
  const bytes = join(part);
  if (looksLikePage(bytes)) throw new DownloadError(words.page);
  return { name: fileNameOf(part.url), bytes };
}

// oxlint-disable-next-line typescript/require-await -- a refused address is a rejected promise, like every other refusal
async function resolveAddress(address: string, check: FetchOptions['check']): Promise<URL> {
  const checked = check(address);
  if ('message' in checked) throw new DownloadError(checked.message);
  return checked.url;
}

/** One request, redirects followed by hand, its body appended to the part. */
async function transfer(part: Part, options: FetchOptions): Promise<void> {
  const { response, watch } = await request(part, options);
  const reader = response.body?.getReader() as ReadableStreamDefaultReader<Uint8Array> | undefined;
  try {
    prepare(part, response, options);
    if (!reader) throw new DownloadError('The server sent an empty answer.');
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        throw new Broken(String(error));
      });
      if (done) break;
      watch.restart();
      part.chunks.push(value);
      part.received += value.byteLength;
      if (part.received > options.limit) throw tooLarge(options);
      options.onProgress(part.received, part.total);
    }
    if (part.total !== null && part.received < part.total) throw new Broken('The file ended early.');
    if (part.total !== null && part.received > part.total) {
      throw new DownloadError(
        'The server sent more than it announced. The file is not trusted; try again later.',
      );
    }
  } finally {
    watch.stop();
    // Whatever is refused or broken off is not sent on; what has ended needs no word.
    await reader?.cancel().catch(() => undefined);
  }
}

type Watch = { signal: AbortSignal; restart: () => void; stop: () => void };

/** Aborts a request that has been silent for too long. */
function watchSilence(outer: AbortSignal, ms: number): Watch {
  const controller = new AbortController();
  const abort = () => controller.abort(outer.reason);
  outer.addEventListener('abort', abort, { once: true });
  let timer: NodeJS.Timeout | undefined;
  const restart = () => {
    clearTimeout(timer);
    timer = setTimeout(() => controller.abort(new Broken(`silent for ${ms / 1000} s`)), ms);
  };
  restart();
  return {
    signal: controller.signal,
    restart,
    stop: () => {
      clearTimeout(timer);
      outer.removeEventListener('abort', abort);
    },
  };
}

async function request(part: Part, options: FetchOptions): Promise<{ response: Response; watch: Watch }> {
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const watch = watchSilence(options.signal, options.silence);
    let response: Response;
    try {
      response = await options.transport(part.url, {
        signal: watch.signal,
        headers: {
          'Accept-Encoding': 'identity',
          ...(part.received && part.tag ? { Range: `bytes=${part.received}-`, 'If-Range': part.tag } : {}),
        },
      });
    } catch (error) {
      watch.stop();
      throw new Broken(messageOf(error));
    }
    const target = response.headers.get('Location');
    if (response.status < 300 || response.status >= 400 || !target) return { response, watch };
    watch.stop();
    await response.body?.cancel();
    const next = options.check(new URL(target, part.url).href);
    if ('message' in next) throw new DownloadError(`The server sends elsewhere. ${next.message}`);
    part.url = next.url;
  }
  throw new DownloadError(`The address was redirected more than ${mostRedirects} times.`);
}

/** Makes the part fit the answer: continued where the server continues, emptied where it begins anew. */
function prepare(part: Part, response: Response, options: FetchOptions): void {
  if (response.status === 404 || response.status === 410) {
    throw new DownloadError((options.words ?? cmsWords).missing);
  }
  if (response.status >= 500) throw new Broken(`the server answered ${response.status}`);
  if (!response.ok) {
    throw new DownloadError(
      `The server refused with ${response.status}. Open the address in a browser instead.`,
    );
  }
  const range = /^bytes (\d+)-\d+\/(\d+)$/.exec(response.headers.get('Content-Range') ?? '');
  const continues = response.status === 206 && Number(range?.[1]) === part.received;
  if (!continues) empty(part);
  // A part, and not the one that is missing: the next request asks for the whole file.
  if (response.status === 206 && !continues) throw new Broken('the server sent another part of the file');
  const length = response.headers.get('Content-Length');
  const announced = length === null ? null : Number(length);
  part.total = continues
    ? Number(range?.[2])
    : announced !== null && Number.isFinite(announced)
      ? announced
      : null;
  part.tag = response.headers.get('ETag') ?? response.headers.get('Last-Modified');
  if (part.total !== null && part.total > options.limit) throw tooLarge(options);
}

function empty(part: Part): void {
  part.chunks = [];
  part.received = 0;
  part.tag = null;
}

const tooLarge = ({ limit, words = cmsWords }: FetchOptions): DownloadError =>
  new DownloadError(words.tooLarge(sizeWords(limit)));

function join({ chunks, received }: Part): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(received);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
