/**
 * Blanks the page until main shows its window, and again when main hides it. What is only transparent keeps the focus
 * that it takes, as in a window that is hidden.
 */
export function hideUntilShown(isHidden: boolean): { show: () => void; hide: () => void } {
  const { style, dataset } = document.documentElement;
  const hide = () => {
    style.opacity = '0';
    style.pointerEvents = 'none';
    dataset['unseen'] = 'true';
  };
  if (isHidden) hide();
  return {
    show: () => {
      // Only what stands here: the app sets its text size in the same place.
      style.opacity = '';
      style.pointerEvents = '';
      delete dataset['unseen'];
    },
    hide,
  };
}

/** What a page without an origin of its own gets from Electron when it asks for storage. */
export function refuseStorage(): void {
  for (const name of ['indexedDB', 'localStorage', 'sessionStorage', 'caches']) {
    Object.defineProperty(window, name, {
      get: () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  }
}
