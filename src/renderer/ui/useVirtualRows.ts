import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { equalRows, type RowPlaces } from './rows';

/** As `--row-height` in tokens.css. */
export let rowHeight = 32;

/** What each further line adds to a row, as `--line-step` in tokens.css: 18 px of text less what the padding gives. */
export let lineStep = 16;

/** Lists that come up from now on have rows of these heights, in pixels; the settings say how dense and how large they are. */
export function setRowHeight(pixels: number, step: number): void {
  rowHeight = pixels;
  lineStep = step;
}

/** Rows beyond the view. The window is taller than the list, so until somebody scrolls fewer will do. */
const beyond = { atTop: 2, scrolled: 8 };

/**
 * Which rows of a long list have to be in the document: those in view, a few more, and the highlighted one wherever it
 * is, because the list names it to screen readers. No list is taller than the window, so the window's height stands
 * for the list's: measuring the list at every key press would cost a layout.
 * @param places where the rows stand; all of one height where nothing is said
 */
export function useVirtualRows(
  list: RefObject<HTMLElement | null>,
  count: number,
  active: number,
  places: RowPlaces = equalRows(rowHeight),
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

  const activeTop = places.topOf(active);
  const activeEnd = places.topOf(active + 1);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element || active < 0) return;
    const scrollTo = (top: number) => {
      element.scrollTo({ top, behavior: 'instant' });
      scrolledTo.current = top;
    };
    if (activeTop < scrolledTo.current) scrollTo(activeTop);
    else if (active > 0) {
      const lowest = activeEnd - element.clientHeight;
      if (lowest > scrolledTo.current) scrollTo(lowest);
    }
  }, [list, active, activeTop, activeEnd, count]);

  // A list that has become shorter than it was scrolled to starts at its top until the browser says where it stands.
  const top = view.top < places.topOf(count) ? view.top : 0;
  const more = top > 0 ? beyond.scrolled : beyond.atTop;
  const first = Math.max(0, places.indexAt(top) - more);
  const last = Math.min(count, places.indexAt(top + view.height) + 1 + more);
  const before = active >= 0 && active < first ? active : null;
  const after = active >= last && active < count ? active : null;
  return useMemo(() => {
    const inView = Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at);
    if (before !== null) return [before, ...inView];
    return after === null ? inView : [...inView, after];
  }, [first, last, before, after]);
}
