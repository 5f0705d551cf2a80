import { useEffect } from 'react';
import type { CodeDeskApi } from '../../bridge/contract';
import { recentsForTray } from '../../core/user-data/tray-recents';
import { useDesktop } from '../shell/useDesktop';
import { useUserRows } from '../shell/user-data';

/** Tells the tray, while it is there, what was used last. */
export function useTrayRecents(api: Pick<CodeDeskApi, 'desktop'>): void {
  const recents = useUserRows('recents');
  const hasTray = useDesktop(api)?.tray.state === 'on';
  useEffect(() => {
    if (hasTray) api.desktop.recents(recentsForTray(recents)).catch(reportError);
  }, [api, hasTray, recents]);
}
