import { mainPath } from '../../bridge/addresses';

/**
 * Opens another window of the app. The page does it, not main, so that the platform puts the new one into this one's process and both
 * are answered by one engine; main looks on and refuses any other page (`windows.ts` there).
 */
export function openAnother(): void {
  window.open(mainPath);
}
