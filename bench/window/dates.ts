import type { Page } from '@playwright/test';

/** What a change of the date of service did to a list that stood there. */
export type Change = {
  /** Until the frame that shows the rows of the new date. */
  ms: number;
  /** Until the rows of the old date are marked, which is when a copy refuses them. */
  staleMs: number;
};

/**
 * Changes the date of service under a list of rows and waits for the rows of the new one. The script is text, so that it reaches
 * the page as it stands here.
 */
export function changeDate(page: Page, to: string): Promise<Change> {
  return page.evaluate<Change>(`new Promise((resolve, reject) => {
    const list = document.getElementById('results');
    const box = document.querySelector('input[type=date]');
    const timer = setTimeout(() => reject(new Error('no rows of the new date')), 60000);
    let staleMs = null;
    const painted = () => {
      observer.disconnect();
      clearTimeout(timer);
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve({ ms: performance.now() - begun, staleMs });
        port2.postMessage(null);
      });
    };
    const observer = new MutationObserver(() => {
      const isStale = list.dataset.stale === 'true';
      if (isStale) staleMs ??= performance.now() - begun;
      if (!isStale && staleMs !== null) painted();
    });
    observer.observe(list, { attributes: true, attributeFilter: ['data-stale'] });
    const begun = performance.now();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(box, ${JSON.stringify(to)});
    box.dispatchEvent(new Event('input', { bubbles: true }));
    box.dispatchEvent(new Event('change', { bubbles: true }));
    // Rows that came with the date itself, as the page has rendered it, never were of another one.
    queueMicrotask(() => {
      if (list.dataset.stale !== 'false' || box.getAttribute('value') !== ${JSON.stringify(to)}) return;
      staleMs = 0;
      painted();
    });
  })`);
}
