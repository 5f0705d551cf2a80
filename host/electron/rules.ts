import type { AppHandler } from '../server/answer';
import type { Session } from './session';

type Permission = Parameters<NonNullable<Parameters<Electron.Session['setPermissionCheckHandler']>[0]>>[1];

/** Electron's names, and what the browser calls the same in a policy. Others have no name there. */
const features: Partial<Record<Permission, string[]>> = {
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
  'display-capture': ['display-capture'],
  fullscreen: ['fullscreen'],
  geolocation: ['geolocation'],
  'idle-detection': ['idle-detection'],
  'local-fonts': ['local-fonts'],
  media: ['camera', 'microphone'],
  midi: ['midi'],
  'screen-wake-lock': ['screen-wake-lock'],
  sensors: ['accelerometer', 'gyroscope', 'magnetometer'],
  'storage-access': ['storage-access'],
  'window-management': ['window-management'],
};
const devices = ['hid', 'serial', 'usb'] as const;

/** Puts main's rules before the app's handler: a request that they cancel is not answered, a page gets its policy. */
export function underRules(handle: AppHandler, session: Session): AppHandler {
  return async (request) => {
    if (await isCancelled(session, request)) return new Response(null, { status: 403 });
    const answer = await handle(request);
    if (request.headers.get('sec-fetch-dest') !== 'document') return answer;
    const headers = new Headers(answer.headers);
    headers.set('Permissions-Policy', await permissionsPolicy(session, request.url));
    return new Response(answer.body, { status: answer.status, headers });
  };
}

function isCancelled({ beforeRequest }: Session, { url, method }: Request): Promise<boolean> {
  if (!beforeRequest) return Promise.resolve(false);
  const details = { url, method, id: 0, timestamp: Date.now(), resourceType: 'other', referrer: '' };
  return new Promise((resolve) => {
    beforeRequest(details as Electron.OnBeforeRequestListenerDetails, ({ cancel }) => {
      resolve(cancel === true);
    });
  });
}

/** Electron grants whatever no handler refuses; the policy then says nothing and leaves it to the browser. */
export async function permissionsPolicy(session: Session, url: string): Promise<string> {
  const directives: string[] = [];
  for (const [permission, names] of Object.entries(features) as [Permission, string[]][]) {
    const allowed = await isGranted(session, permission, url);
    for (const name of names) directives.push(`${name}=${allowed ? '(self)' : '()'}`);
  }
  for (const type of devices) {
    const isOne = session.rules.device?.({ deviceType: type, origin: url, device: {} as never }) ?? true;
    const allowed = isOne && (await isGranted(session, type, url));
    directives.push(`${type}=${allowed ? '(self)' : '()'}`);
  }
  return directives.join(', ');
}

async function isGranted({ rules }: Session, permission: Permission, url: string): Promise<boolean> {
  const details = { requestingUrl: url, isMainFrame: true };
  if (rules.check && !rules.check(null, permission, url, details)) return false;
  const { request } = rules;
  if (!request) return true;
  return new Promise((resolve) => {
    request(null as never, permission, resolve, details);
  });
}
