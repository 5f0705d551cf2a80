import { useLayoutEffect, useState, type RefObject } from 'react';

const usual = 'the quick brown fox jumps over a lazy dog, 10 mg, each ';
/** Where nothing can be measured: wider than most, so that rather too few characters are thought to fit. */
const unmeasured = 7.5;
/** Words are broken whole, and those that decide are set in a wider weight. */
const kept = 0.86;

let known: { font: string; width: number } | null = null;

/** The width of one character of usual text in a font, in pixels; measured once. */
function characterWidth(element: Element): number {
  const { font } = getComputedStyle(element);
  if (known?.font === font) return known.width;
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return unmeasured;
  context.font = font;
  const width = context.measureText(usual).width / usual.length || unmeasured;
  known = { font, width };
  return width;
}

/**
 * How many characters a line of the element holds, known again whenever the element is resized.
 * @param taken pixels of each line that are not for the text
 */
export function useLineFits(element: RefObject<HTMLElement | null>, taken: number): number {
  const [line, setLine] = useState({ width: 560, character: 7 });
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(([entry]) => {
      const width = Math.round(entry?.contentRect.width ?? 0);
      if (width > 0) setLine({ width, character: characterWidth(watched) });
    });
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return Math.max(12, Math.floor(((line.width - taken) / line.character) * kept));
}
