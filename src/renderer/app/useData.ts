import { useCallback, useEffect, useState } from 'react';
import type { CodeDeskApi } from '../../bridge/contract';
import type { DataState, ImportOutcome, ImportProgress, ReleaseEntry } from '../../bridge/schemas';

export type ImportStatus =
  | { phase: 'idle' }
  | { phase: 'running'; files: string; progress: ImportProgress }
  | { phase: 'done'; outcome: ImportOutcome };

export type Data = {
  /** Null until main has answered. */
  state: DataState | null;
  current: ReleaseEntry | null;
  status: ImportStatus;
  /** What made the data unreachable altogether, in words. */
  failure: string | null;
  importFiles: (files: readonly File[]) => Promise<ImportOutcome | null>;
  choose: (id: string) => Promise<void>;
  remove: (id: string) => Promise<void>;
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The releases that main holds, and the import that may be running. One import at a time. */
export function useData(api: CodeDeskApi): Data {
  const [state, setState] = useState<DataState | null>(null);
  const [status, setStatus] = useState<ImportStatus>({ phase: 'idle' });
  const [failure, setFailure] = useState<string | null>(null);

  useEffect(() => {
    api.data.state().then(setState, (error: unknown) => setFailure(messageOf(error)));
    return api.data.onImportProgress((progress) =>
      setStatus((now) => (now.phase === 'running' ? { ...now, progress } : now)),
    );
  }, [api]);

  const importFiles = useCallback(
    async (files: readonly File[]): Promise<ImportOutcome | null> => {
      if (!files.length) return null;
      const names = files.map((file) => file.name).join(', ');
      setStatus({ phase: 'running', files: names, progress: { step: 'Reading from disk', done: 0 } });
      let outcome: ImportOutcome;
      try {
        const incoming = await Promise.all(
          files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
        );
        outcome = await api.data.importFiles(incoming);
      } catch (error) {
        outcome = { ok: false, problems: [{ file: names, message: messageOf(error) }] };
      }
      if (outcome.ok) setState(outcome.state);
      setStatus({ phase: 'done', outcome });
      return outcome;
    },
    [api],
  );

  const choose = useCallback(async (id: string) => setState(await api.data.choose(id)), [api]);
  const remove = useCallback(async (id: string) => setState(await api.data.remove(id)), [api]);
  const current = state?.releases.find((entry) => entry.id === state.currentId) ?? null;
  return { state, current, status, failure, importFiles, choose, remove };
}
