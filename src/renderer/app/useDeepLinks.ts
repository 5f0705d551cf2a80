import { useEffect } from 'react';
import type { DeepLink } from '../../core/deep-link';
import type { DeskCommands } from '../shell/commands';

/** Follows addresses of our own: the one that the app was started with, and later ones. */
export function useDeepLinks({ api, openCode, compare }: DeskCommands): void {
  useEffect(() => {
    const follow = (link: DeepLink) => {
      if (link.kind === 'compare') compare(link.codes);
      else openCode(link.code, link.code.length === 2 ? 'modifier' : 'procedure');
    };
    api.links.take().then((link) => {
      if (link) follow(link);
    }, reportError);
    return api.links.onLink(follow);
  }, [api, openCode, compare]);
}
