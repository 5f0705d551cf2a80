import { EventEmitter } from 'node:events';
import type { DownloadItem } from './download-item';
import type { HostEvent } from './event';
import type { WebContents } from './web-contents';

type PermissionRequest = Parameters<Electron.Session['setPermissionRequestHandler']>[0];
type PermissionCheck = Parameters<Electron.Session['setPermissionCheckHandler']>[0];
type DevicePermission = Parameters<Electron.Session['setDevicePermissionHandler']>[0];

/** Electron's overload with a filter is not covered: main has none. */
type BeforeRequest = (
  details: Electron.OnBeforeRequestListenerDetails,
  callback: (response: Electron.CallbackResponse) => void,
) => void;

type Covered =
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setSpellCheckerLanguages'
  | 'setSpellCheckerDictionaryDownloadURL';

/**
 * The rules that main sets for its pages. The host asks them as Electron would: the network's before it answers a
 * request, the permissions' when it serves a page, which gets them as a policy that the browser enforces.
 */
class HostSession
  extends EventEmitter<{ 'will-download': [event: HostEvent, item: DownloadItem, contents: WebContents] }>
  implements Pick<Electron.Session, Covered>
{
  rules: { request: PermissionRequest; check: PermissionCheck; device: DevicePermission } = {
    request: null,
    check: null,
    device: null,
  };
  beforeRequest: BeforeRequest | null = null;

  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest | null): void => {
      this.beforeRequest = listener;
    },
  };

  setPermissionRequestHandler(handler: PermissionRequest): void {
    this.rules.request = handler;
  }

  setPermissionCheckHandler(handler: PermissionCheck): void {
    this.rules.check = handler;
  }

  setDevicePermissionHandler(handler: DevicePermission): void {
    this.rules.device = handler;
  }

  // The browser's spell checker is its user's own.
  readonly setSpellCheckerLanguages: Electron.Session['setSpellCheckerLanguages'] = () => undefined;
  readonly setSpellCheckerDictionaryDownloadURL: Electron.Session['setSpellCheckerDictionaryDownloadURL'] =
    () => undefined;
}

export type Session = HostSession;
const partitions = new Map<string, Session>();

const fromPartition = (name: string): Session => {
  const made = partitions.get(name) ?? new HostSession();
  partitions.set(name, made);
  return made;
};

export const session: {
  readonly defaultSession: Session;
  fromPartition: (name: string, options?: Electron.FromPartitionOptions) => Session;
} = { defaultSession: new HostSession(), fromPartition };
