import { useCallback } from 'react';
import type { ImportOutcome } from '../../bridge/schemas';
import type { TellToast } from '../ui/useToast';
import { importedWords } from '../shell/provenance';
import type { ScreenName } from '../../core/actions/actions';
import type { Data } from '../shell/useData';

/** The ways by which CMS files come in; what became of them is told wherever the coder has gone meanwhile. */
export function useImports(data: Data, tell: TellToast, goTo: (screen: ScreenName) => void) {
  const { importFiles, download } = data;
  const tellOutcome = useCallback(
    (outcome: ImportOutcome | null) => {
      if (outcome?.ok) tell(outcome.imported.map(importedWords).join('; '));
      else if (outcome) tell('Nothing was imported; the data in use are unchanged.', 'stop');
    },
    [tell],
  );
  const takeFiles = useCallback(
    (files: readonly File[]) => {
      goTo('data');
      void importFiles(files).then(tellOutcome);
    },
    [importFiles, tellOutcome, goTo],
  );
  const takeDownload = useCallback(
    (address: string) => void download(address).then(tellOutcome),
    [download, tellOutcome],
  );
  return { takeFiles, takeDownload };
}
