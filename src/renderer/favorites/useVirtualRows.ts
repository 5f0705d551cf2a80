import { useLayoutEffect, useState, type RefObject } from 'react';

/** As in FavoriteList.module.css. */
export const rowHeight = 40;
const beyond = 8;

/**
 * Which rows of a long list have to be in the document: those in view and a few more. The highlighted one is brought
 * into view, so it is always among them.
 */
export function useVirtualRows(list: RefObject<HTMLElement | null>, count: number, active: number) {
  const [view, setView] = useState({ top: 0, height: 800 });

  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const measure = () => {
      const top = Math.floor(element.scrollTop / rowHeight) * rowHeight;
      setView((now) =>
        now.top === top && now.height === element.clientHeight ? now : { top, height: element.clientHeight },
      );
    };
    measure();
    element.addEventListener('scroll', measure, { passive: true });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', measure);
      observer.disconnect();
    };
  }, [list]);

  useLayoutEffect(() => {
    const element = list.current;
    if (!element || active < 0) return;
    const top = active * rowHeight;
    const lowest = top + rowHeight - element.clientHeight;
    if (top < element.scrollTop) element.scrollTo({ top, behavior: 'instant' });
    else if (lowest > element.scrollTop) element.scrollTo({ top: lowest, behavior: 'instant' });
  }, [list, active, count]);

  const first = Math.max(0, Math.floor(view.top / rowHeight) - beyond);
  const last = Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + beyond);
  return { first, last };
}
