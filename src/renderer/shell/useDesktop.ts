import { useEffect, useState } from 'react';
import type { CodeDeskApi } from '../../bridge/contract';
import type { DesktopState } from '../../bridge/desktop-schemas';

/** Whether the quick look-up and the icon in the tray are there, and why not; null until main has answered. */
export function useDesktop(api: Pick<CodeDeskApi, 'desktop'>): DesktopState | null {
  const [state, setState] = useState<DesktopState | null>(null);
  useEffect(() => {
    // Told on every change; asked once, because what was told before this window came is not told again.
    const end = api.desktop.onChanged(setState);
    api.desktop.state().then((now) => setState((told) => told ?? now), reportError);
    return end;
  }, [api]);
  return state;
}
