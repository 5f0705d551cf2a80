import { EventEmitter } from 'node:events';

class HostNativeTheme extends EventEmitter<{ updated: [] }> {
  /** Kept for main to read back; the page follows the system, and its own setting. */
  themeSource: 'system' | 'light' | 'dark' = 'system';
  shouldUseDarkColors = false;
}

export type NativeTheme = HostNativeTheme;
export const nativeTheme = new HostNativeTheme();

export function reportDark(isDark: boolean): void {
  if (nativeTheme.shouldUseDarkColors === isDark) return;
  nativeTheme.shouldUseDarkColors = isDark;
  nativeTheme.emit('updated');
}
