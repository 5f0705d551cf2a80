import { basename, dirname } from 'node:path';
import type { Shell } from 'electron';
import type { ImportProgress } from '../../bridge/schemas';
import type { UpdateAnswer, UpdateFetched, UpdatesState } from '../../bridge/updates-schema';
import { messageOf } from '../../core/message-of';
import { filesFor, type UpdateFeed, type UpdateFile } from '../../core/updates/feed';
import { isNewer } from '../../core/updates/version';
import type { AddressCheck } from '../download/addresses';
import { sizeWords } from '../download/content';
import { fetchFile, type FetchWords } from '../download/fetch-file';
import type { Transport } from '../download/net-transport';
import { openExternalUrl } from '../external';
import type { Policy } from '../policy/policy';
import { checkUpdateAddress, type UpdateSource } from './address';
import { largestFeed, readFeed } from './feed-file';
import { markDownloaded } from './mark-downloaded';
import { saveInstaller, sha512Of } from './save-installer';

export type UpdateParts = {
  /** What runs. */
  version: string;
  platform: NodeJS.Platform;
  arch: string;
  /** Where to ask; null where nobody has named an address. */
  source: UpdateSource | null;
  policy: Pick<Policy, 'noUpdateCheck' | 'noDownload'>;
  isOffline: () => Promise<boolean>;
  transport: Transport;
  /** The folder into which the coder's browser saves. */
  folder: () => string;
  onProgress: (progress: ImportProgress) => void;
  shell: Pick<Shell, 'openExternal' | 'showItemInFolder'>;
  /** Another check of addresses, for tests on a server of their own. */
  check?: (address: string) => AddressCheck;
  /** How long a server may stay silent, in milliseconds. */
  silence?: number;
};

export type Updates = {
  state: () => Promise<UpdatesState>;
  /** Asks the feed once. Never called but for a button that the coder pressed. */
  look: () => Promise<UpdateAnswer>;
  /** Fetches a file of the version that was found last, holds it against its digest and saves it. It is not run. */
  fetch: (name: string) => Promise<UpdateFetched>;
  cancel: () => void;
  /** Shows the file that was saved last in its folder; returns why not. */
  show: () => string | null;
  /** Opens the page of the version that was found last; returns why not. */
  openPage: () => Promise<string | null>;
};

const silenceMs = 30_000;
const retries = 3;

const forbiddenWords = 'Looking for a newer CodeDesk is switched off on this computer by its policy file.';
const noAddressWords =
  'This copy of CodeDesk has no address to ask for a newer one. Whoever looks after this computer provides updates, or names an address in the policy file.';
const offlineWords = 'You are working offline, as the settings say, so CodeDesk does not use the network.';
const noDownloadWords =
  'Downloads are switched off on this computer by its policy file. Ask whoever looks after it for the new version.';

/** Newer versions of CodeDesk: asked for by the coder, told, fetched by the coder, and never installed by itself. */
export function createUpdates(parts: UpdateParts): Updates {
  const { source, policy, version, shell } = parts;
  let found: UpdateFeed | null = null;
  let saved: string | null = null;
  let running: AbortController | null = null;
  const check = source && (parts.check ?? checkUpdateAddress(source));

  const state = async (): Promise<UpdatesState> => {
    const host = source && new URL(source.address).host;
    if (policy.noUpdateCheck) return { state: 'forbidden', words: forbiddenWords, host };
    if (!source) return { state: 'no-address', words: noAddressWords, host };
    if (await parts.isOffline()) return { state: 'offline', words: offlineWords, host };
    return { state: 'ready', words: null, host };
  };

  /** One request for bytes, told in words; only one runs at a time. */
  async function get(
    address: string,
    words: FetchWords,
    limit: number,
    tries: number,
    onProgress: (received: number) => void,
  ): Promise<{ bytes: Uint8Array } | { message: string }> {
    const { words: refusal } = await state();
    if (refusal !== null || !check) return { message: refusal ?? noAddressWords };
    running?.abort();
    const controller = new AbortController();
    running = controller;
    try {
      const { transport, silence = silenceMs } = parts;
      const { signal } = controller;
      return await fetchFile(address, {
        check,
        transport,
        signal,
        limit,
        silence,
        retries: tries,
        words,
        onProgress,
      });
    } catch (error) {
      return {
        message: controller.signal.aborted ? 'It was cancelled. Nothing was saved.' : messageOf(error),
      };
    } finally {
      if (running === controller) running = null;
    }
  }

  async function look(): Promise<UpdateAnswer> {
    found = null;
    const got = await get(source?.address ?? '', feedWords, largestFeed, 0, () => undefined);
    if ('message' in got) return { outcome: 'failed', message: got.message };
    if (!source || !check) return { outcome: 'failed', message: noAddressWords };
    const read = readFeed(got.bytes, source.publicKey, check);
    if ('message' in read) return { outcome: 'failed', message: read.message };
    const { feed, isSigned } = read;
    if (!isNewer(feed.version, version)) {
      const message =
        feed.version === version
          ? `CodeDesk ${version} is the newest.`
          : `CodeDesk ${version} is running; the newest that is offered is ${feed.version}.`;
      return { outcome: 'newest', version: feed.version, message };
    }
    found = feed;
    const files = filesFor(feed, parts.platform, parts.arch).map(({ name, bytes }) => ({ name, bytes }));
    return {
      outcome: 'newer',
      version: feed.version,
      published: feed.published,
      news: feed.news,
      hasPage: feed.page !== null,
      isSigned,
      files,
      refusal: policy.noDownload ? noDownloadWords : null,
    };
  }

  async function fetch(name: string): Promise<UpdateFetched> {
    const refuse = (message: string): UpdateFetched => ({ outcome: 'failed', message });
    if (policy.noDownload) return refuse(noDownloadWords);
    const file = found && filesFor(found, parts.platform, parts.arch).find((one) => one.name === name);
    if (!file) return refuse('Look for a newer version first.');
    const got = await get(file.url, fileWords, file.bytes, retries, (received) =>
      parts.onProgress({
        step: `Downloading ${sizeWords(received)} of ${sizeWords(file.bytes)}`,
        done: Math.min(1, received / file.bytes),
      }),
    );
    if ('message' in got) return refuse(got.message);
    if (!isAsAnnounced(file, got.bytes)) {
      return refuse(
        `What came as ${file.name} is not what the feed states: its SHA-512 is different. It was deleted. Tell whoever looks after this computer.`,
      );
    }
    try {
      saved = await saveInstaller(parts.folder(), file, got.bytes);
    } catch (error) {
      return refuse(
        `${file.name} could not be saved: ${messageOf(error)}. Free some space, or get it from its page.`,
      );
    }
    await markDownloaded(saved, file.url);
    return { outcome: 'saved', name: basename(saved), folder: dirname(saved) };
  }

  return {
    state,
    look,
    fetch,
    cancel: () => running?.abort(),
    show: () => {
      if (saved === null) return 'Nothing has been downloaded yet.';
      try {
        shell.showItemInFolder(saved);
        return null;
      } catch {
        return `No folder can be shown from here. The file is ${saved}`;
      }
    },
    openPage: async () => {
      const page = found?.page ?? null;
      const checked = page === null || !check ? null : check(page);
      if (!checked || 'message' in checked) return 'Look for a newer version first.';
      return openExternalUrl(checked.url, shell);
    },
  };
}

const isAsAnnounced = (file: UpdateFile, bytes: Uint8Array): boolean =>
  bytes.byteLength === file.bytes && sha512Of(bytes) === file.sha512;

const unreachable = (reason: string): string =>
  `The address for updates could not be reached: ${reason}. CodeDesk keeps working as it is; try again when you are online.`;

const feedWords: FetchWords = {
  missing: 'There is no update feed at its address. Tell whoever looks after this computer.',
  page: 'A web page came instead of the update feed: a network that wants a login answers that way. Log in there and try again.',
  tooLarge: (most) => `What came is larger than ${most}, and not an update feed.`,
  broken: (_times, reason) => unreachable(reason),
};

const fileWords: FetchWords = {
  missing: 'The file is not where the feed says. Look again later, or open the page of the version.',
  page: 'A web page came instead of the file: a network that wants a login answers that way. Log in there and try again.',
  tooLarge: () => 'The file is larger than the feed states. It was deleted.',
  broken: (_times, reason) => unreachable(reason),
};
