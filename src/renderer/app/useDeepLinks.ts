import { useEffect } from 'react';
import type { DeepLink } from '../../core/deep-link';
import type { Commands } from '../shell/commands';

/** Follows addresses of our own: the one that the app was started with, and later ones. */
export function useDeepLinks({ api, openCode, compare, show }: Commands): void {
  useEffect(() => {
    const follow = (link: DeepLink) => {
      if (link.kind === 'compare') compare(link.refs);
      else if (link.kind === 'code') openCode(link.ref);
      else show(`${link.text}: ${link.reason}`, 'stop');
    };
    api.links.take().then((link) => {
      if (link) follow(link);
    }, reportError);
    return api.links.onLink(follow);
  }, [api, openCode, compare, show]);
}
