import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ImportProgress } from '../../bridge/schemas';
import { loadBundled } from '../bundled/load';
import { createDownload, refusedDownload } from '../download/download';
import { overElectron } from '../download/net-transport';
import { unlessOffline } from '../download/offline';
import { runImport } from '../import/run';
import type { Policy } from '../policy/policy';
import type { SourcesFolder } from '../policy/sources-folder';
import { SourceStore } from '../store/source-store';
import { openDataService, type DataService } from './service';

type Parts = {
  /** The folder of main's own scripts, with what the build has compiled beside them. */
  here: string;
  resources: string;
  sources: SourcesFolder;
  policy: Pick<Policy, 'noDownload'>;
  /** What the coder has to know of the folder and of the policy. */
  told: readonly string[];
  isOffline: () => Promise<boolean>;
  onProgress: (progress: ImportProgress) => void;
  onChange: () => void;
};

/** The data of the running app. */
export async function createData({
  here,
  resources,
  sources,
  policy,
  told,
  isOffline,
  onProgress,
  onChange,
}: Parts): Promise<DataService> {
  const bundled = await loadBundled(resources, join(here, 'bundled'));
  const worker = pathToFileURL(join(here, 'import-worker.js'));
  return openDataService({
    store: new SourceStore(sources.path, sources.chosenBy !== 'usual'),
    bundled: { ...bundled, notices: [...bundled.notices, ...told] },
    runImport: (files, licensee, ownCodes) => runImport(worker, { files, licensee, ownCodes }, onProgress),
    download: policy.noDownload
      ? refusedDownload
      : unlessOffline(createDownload(onProgress, overElectron), isOffline),
    onChange,
  });
}
