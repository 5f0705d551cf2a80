import { useCallback, useEffect, useState } from 'react';
import type { CodeDeskApi } from '../../bridge/contract';
import type { OpenedFiles } from '../../bridge/schemas';
import type { ScreenName } from '../../core/actions/actions';
import { ownKindOfFile } from '../features/data/own-files';
import { arrivedSnapshot, readArrived } from '../features/favorites/arrived-file';
import type { ShowToast } from '../ui/useToast';

type Parts = { api: CodeDeskApi; show: ShowToast; goTo: (screen: ScreenName) => void };

type Ways = {
  /** What the screen in front does with other files that are dropped. */
  onDropped: (files: readonly File[]) => void;
  /** Imports other files that the coder has said yes to. */
  onImport: (files: readonly File[]) => void;
};

/**
 * Files that come to the window by themselves: dropped on it, or opened with CodeDesk. CodeDesk's own go where they are
 * asked about, whichever way they came. Other files that were opened wait in `waiting` for the coder's word, because a
 * double click may be a slip; a drop on the window is word enough.
 */
export function useArrivals({ api, show, goTo }: Parts, { onDropped, onImport }: Ways) {
  const [waiting, setWaiting] = useState<readonly File[]>([]);

  /** Leads our own files to their questions and returns the others. */
  const sortOut = useCallback(
    async (files: readonly File[]): Promise<File[]> => {
      const others: File[] = [];
      for (const file of files) {
        const kind = await ownKindOfFile(file);
        if (kind === 'user-data') {
          const read = await readArrived(api, show, file);
          if (read) {
            arrivedSnapshot.set(read);
            goTo('favorites');
          }
        } else if (kind === 'rules') {
          // The reader of rules is large, and such a file is rare.
          const { arrivedRules, readRules } = await import('../features/check/own-rules');
          const read = await readRules(file);
          if ('message' in read) show(`${file.name}: ${read.message}`, 'stop');
          else {
            arrivedRules.set(read);
            goTo('check');
          }
        } else others.push(file);
      }
      return others;
    },
    [api, show, goTo],
  );

  const takeDropped = useCallback(
    (files: readonly File[]) => {
      sortOut(files).then((others) => {
        if (others.length) onDropped(others);
      }, reportError);
    },
    [sortOut, onDropped],
  );

  useEffect(() => {
    const receive = async ({ files, problems }: OpenedFiles) => {
      const opened = files.map(({ name, bytes }) => new File([bytes], name));
      const others = await sortOut(opened);
      if (others.length) setWaiting((now) => [...now, ...others]);
      if (problems.length) show(problems.map(({ file, message }) => `${file}: ${message}`).join(' '), 'stop');
    };
    const take = () => void api.files.take().then(receive).catch(reportError);
    take();
    return api.files.onOpened(take);
  }, [api, show, sortOut]);

  return {
    takeDropped,
    waiting,
    /** The coder's word about the files that wait. */
    decide: (isWanted: boolean) => {
      setWaiting([]);
      if (isWanted) onImport(waiting);
    },
  };
}
