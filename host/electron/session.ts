type Rules = Pick<
  Electron.Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setSpellCheckerEnabled'
>;
type RequestRules = Pick<
  Electron.WebRequest,
  'onBeforeRequest' | 'onBeforeSendHeaders' | 'onHeadersReceived'
>;

export type Session = Rules & { readonly webRequest: RequestRules };

const take = (): void => undefined;

/**
 * The browser asks its own user for permissions and answers to its own policies. The app's rules are taken and
 * not used: main may set them as it must for Electron.
 */
const defaultSession: Session = {
  setPermissionRequestHandler: take,
  setPermissionCheckHandler: take,
  setDevicePermissionHandler: take,
  setSpellCheckerEnabled: take,
  webRequest: { onBeforeRequest: take, onBeforeSendHeaders: take, onHeadersReceived: take },
};

export const session: { readonly defaultSession: Session } = { defaultSession };
