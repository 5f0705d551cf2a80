import { join } from 'node:path';
import { app, shell } from 'electron';
import type { ImportProgress } from '../../bridge/schemas';
import { overElectron } from '../download/net-transport';
import type { MainHandlers } from '../ipc';
import type { Policy } from '../policy/policy';
import { sourceOfUpdates } from './source';
import { createUpdates } from './updates';

type Parts = {
  resources: string;
  policy: Policy;
  isOffline: () => Promise<boolean>;
  onProgress: (progress: ImportProgress) => void;
};

type UpdateHandlers = Pick<MainHandlers, Extract<keyof MainHandlers, `updates:${string}`>>;

/** The updates of the running app, as the page asks for them. */
export function updateHandlers({ resources, policy, isOffline, onProgress }: Parts): UpdateHandlers {
  const updates = createUpdates({
    version: app.getVersion(),
    platform: process.platform,
    arch: process.arch,
    source: sourceOfUpdates(join(resources, 'updates.json'), policy.updates),
    policy,
    isOffline,
    transport: overElectron,
    folder: () => app.getPath('downloads'),
    onProgress,
    shell,
  });
  return {
    'updates:state': () => updates.state(),
    'updates:look': () => updates.look(),
    'updates:fetch': (name) => updates.fetch(name),
    'updates:cancel': () => {
      updates.cancel();
      return null;
    },
    'updates:show': () => updates.show(),
    'updates:open-page': () => updates.openPage(),
  };
}
