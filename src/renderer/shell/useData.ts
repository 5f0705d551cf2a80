import { useCallback, useEffect, useMemo, useState } from 'react';
import type { CodeDeskApi } from '../../bridge/contract';
import type {
  DataState,
  ImportOutcome,
  ImportProgress,
  IncomingFile,
  ReleaseEntry,
} from '../../bridge/schemas';
import type { IsoDate } from '../../core/code/validity';
import { messageOf } from '../../core/message-of';
import { takingTurns } from '../../core/turns';
import type { SystemId } from '../../core/code/ref';
import { systems } from '../../core/systems/about';
import { releasesInForce, type InForce } from '../../bridge/load-question';

export type ImportStatus =
  | { phase: 'idle' }
  | { phase: 'running'; files: string; progress: ImportProgress; isDownload: boolean }
  | { phase: 'done'; outcome: ImportOutcome };

export type Data = {
  /** Null until main has answered. */
  state: DataState | null;
  /** Per system the release in force on the date of service, or the one that the coder pinned. */
  inForce: InForce;
  /** The one of the system that is asked most: the window speaks from it. */
  current: ReleaseEntry | null;
  /** Whether on another day the same releases are in force. */
  isInForceOn: (day: IsoDate) => boolean;
  status: ImportStatus;
  /** What made the data unreachable altogether, in words. */
  failure: string | null;
  importFiles: (files: readonly File[]) => Promise<ImportOutcome | null>;
  /** Imports files that the organization named holds a license for. */
  importLicensed: (files: readonly File[], licensee: string) => Promise<ImportOutcome | null>;
  /** Fetches a file and imports it. */
  download: (address: string) => Promise<ImportOutcome>;
  cancelDownload: () => Promise<unknown>;
  /**
   * Null lets the date of service choose.
   * @throws Error where main refuses, as `accept` and `remove` do
   */
  choose: (system: SystemId, id: string | null) => Promise<void>;
  accept: (id: string) => Promise<void>;
  remove: (id: string) => Promise<void>;
  /** Asks main once more: a release may have turned out to be damaged. */
  refresh: () => void;
};

/** The sources that main holds, the release in use on a date of service, and the import that may be running. */
export function useData(api: CodeDeskApi, on: IsoDate): Data {
  const [state, setState] = useState<DataState | null>(null);
  const [status, setStatus] = useState<ImportStatus>({ phase: 'idle' });
  const [failure, setFailure] = useState<string | null>(null);

  const refresh = useCallback(() => {
    api.data.state().then(
      (now) => {
        setState(now);
        setFailure(null);
      },
      (error: unknown) => setFailure(messageOf(error)),
    );
  }, [api]);

  useEffect(() => {
    refresh();
    const ends = [
      api.data.onImportProgress((progress) =>
        setStatus((now) => (now.phase === 'running' ? { ...now, progress } : now)),
      ),
      // The change may have been made in another window.
      api.data.onChanged(refresh),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [api, refresh]);

  const [inTurn] = useState(takingTurns);
  /** Runs an import of whatever kind, after one that runs already; whatever goes wrong becomes an outcome with words. */
  const run = useCallback(
    (what: string, step: string, work: () => Promise<ImportOutcome>, isDownload = false) =>
      inTurn(async (): Promise<ImportOutcome> => {
        setStatus({ phase: 'running', files: what, progress: { step, done: 0 }, isDownload });
        const outcome = await work().catch((error: unknown): ImportOutcome => {
          return { ok: false, problems: [{ file: what, message: messageOf(error) }] };
        });
        if (outcome.ok) setState(outcome.state);
        setStatus({ phase: 'done', outcome });
        return outcome;
      }),
    [inTurn],
  );

  const read = useCallback(
    async (
      files: readonly File[],
      hand: (incoming: IncomingFile[]) => Promise<ImportOutcome>,
    ): Promise<ImportOutcome | null> => {
      if (!files.length) return null;
      return run(files.map(({ name }) => name).join(', '), 'Reading from disk', async () =>
        hand(
          await Promise.all(
            files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
          ),
        ),
      );
    },
    [run],
  );
  const importFiles = useCallback(
    (files: readonly File[]) => read(files, (incoming) => api.data.importFiles(incoming)),
    [api, read],
  );
  const importLicensed = useCallback(
    (files: readonly File[], licensee: string) =>
      read(files, (incoming) => api.data.importLicensed(incoming, licensee)),
    [api, read],
  );

  const download = useCallback(
    (address: string) => run(address, 'Asking the server', () => api.data.download(address), true),
    [api, run],
  );

  const inForce = useMemo(() => (state ? releasesInForce(state, on) : {}), [state, on]);
  // The same value until something of it changes: screens are not rendered anew for a key press.
  return useMemo(
    () => ({
      state,
      inForce,
      current: inForce[primarySystem] ?? null,
      isInForceOn: (day) => state !== null && areSame(releasesInForce(state, day), inForce),
      status,
      failure,
      importFiles,
      importLicensed,
      download,
      cancelDownload: () => api.data.cancelDownload(),
      choose: async (system, id) => setState(await api.data.choose(system, id)),
      accept: async (id) => setState(await api.data.accept(id)),
      remove: async (id) => setState(await api.data.remove(id)),
      refresh,
    }),
    [api, state, inForce, status, failure, importFiles, importLicensed, download, refresh],
  );
}

const primarySystem = systems[0]?.id ?? '';

const areSame = (one: InForce, other: InForce): boolean =>
  systems.every(({ id }) => one[id]?.id === other[id]?.id);
