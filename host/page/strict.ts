/**
 * Blanks the page until main shows its window; the function returned is for then. What is only transparent keeps the
 * focus that it takes, as in a window that is hidden.
 */
export function hideUntilShown(isHidden: boolean): () => void {
  const { style, dataset } = document.documentElement;
  if (isHidden) {
    style.cssText = 'opacity: 0; pointer-events: none';
    dataset['unseen'] = 'true';
  }
  return () => {
    style.cssText = '';
    delete dataset['unseen'];
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
