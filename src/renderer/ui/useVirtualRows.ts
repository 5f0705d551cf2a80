import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** As `--row-height` in tokens.css. */
export let rowHeight = 40;

/** Lists that come up from now on have rows of this height, in pixels; the settings say how dense they are. */
export function setRowHeight(pixels: number): void {
  rowHeight = pixels;
}

const beyond = 8;

/**
 * Which rows of a long list have to be in the document: those in view, a few more, and the highlighted one wherever it
 * is, because the list names it to screen readers. No list is taller than the window, so the window's height stands
 * for the list's: measuring the list at every key press would cost a layout.
 */
export function useVirtualRows(
  list: RefObject<HTMLElement | null>,
  count: number,
  active: number,
): readonly number[] {
  const [view, setView] = useState({ top: 0, height: innerHeight });
  const scrolledTo = useRef(0);

  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const look = () => {
      scrolledTo.current = element.scrollTop;
      const top = Math.floor(element.scrollTop / rowHeight) * rowHeight;
      setView((now) => (now.top === top && now.height === innerHeight ? now : { top, height: innerHeight }));
    };
    element.addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    return () => {
      element.removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, [list]);

  useLayoutEffect(() => {
    const element = list.current;
    if (!element || active < 0) return;
    const scrollTo = (top: number) => {
      element.scrollTo({ top, behavior: 'instant' });
      scrolledTo.current = top;
    };
    const top = active * rowHeight;
    if (top < scrolledTo.current) scrollTo(top);
    else if (active > 0) {
      const lowest = top + rowHeight - element.clientHeight;
      if (lowest > scrolledTo.current) scrollTo(lowest);
    }
  }, [list, active, count]);

  // A list that has become shorter than it was scrolled to starts at its top until the browser says where it stands.
  const top = view.top < count * rowHeight ? view.top : 0;
  const first = Math.max(0, Math.floor(top / rowHeight) - beyond);
  const last = Math.min(count, Math.ceil((top + view.height) / rowHeight) + beyond);
  const inView = Array.from({ length: last - first }, (_, at) => first + at);
  if (active >= 0 && active < first) return [active, ...inView];
  return active >= last && active < count ? [...inView, active] : inView;
}
