import type { Session } from 'electron';
import { appOrigin } from '../bridge/addresses';

const localSchemes = ['devtools:', 'blob:', 'data:'];

/** True for what the page itself is made of; everything else would leave the machine. */
export function isLocalRequest(url: string): boolean {
  if (url.startsWith(`${appOrigin}/`)) return true;
  return localSchemes.some((scheme) => url.startsWith(scheme));
}

/** The window can reach nothing but the app itself, even where the content security policy had a hole. */
export function guardNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isLocalRequest(details.url) });
  });
}
