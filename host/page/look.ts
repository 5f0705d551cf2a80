import type { PageLook } from '../wire';

export function lookOfPage(): PageLook {
  return {
    url: location.href,
    title: document.title,
    bounds: { x: screenX, y: screenY, width: outerWidth, height: outerHeight },
    maximized: outerWidth >= screen.availWidth && outerHeight >= screen.availHeight,
    focused: document.hasFocus(),
  };
}

/**
 * Tells when the window looks different. Browsers have no event for a moved window; leaving it with the pointer
 * or the focus comes soon after every move.
 */
export function watchLook(tell: (look: PageLook) => void): void {
  let last = '';
  const check = () => {
    const look = lookOfPage();
    const now = JSON.stringify(look);
    if (now === last) return;
    last = now;
    tell(look);
  };
  for (const name of ['resize', 'focus', 'blur', 'pagehide', 'hashchange', 'popstate', 'load']) {
    addEventListener(name, check);
  }
  document.addEventListener('visibilitychange', check);
  document.addEventListener('mouseleave', check);
  addEventListener('DOMContentLoaded', () => {
    new MutationObserver(check).observe(document.head, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
}
