import { useLayoutEffect, useState, type RefObject } from 'react';
import type { TextWidth } from '../../core/lookup/row-texts';

/** Where nothing can be measured: wider than most, so that rather too few characters are thought to fit. */
const unmeasured = 7.5;

/** The line of a list: how many pixels it has, and how wide texts are in its font. */
export type Line = { width: number; widthOf: TextWidth };

type Widths = { font: string; widthOf: TextWidth };
let known: Widths | null = null;

/** The widths of texts in the font of an element, from those of their characters; each character is measured once. */
function widthsIn(element: Element): TextWidth {
  const { font, fontSize, fontFamily } = getComputedStyle(element);
  if (known?.font === font) return known.widthOf;
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return byCount;
  const fonts = { plain: font, bold: `600 ${fontSize} ${fontFamily}` };
  const seen = { plain: new Map<string, number>(), bold: new Map<string, number>() };
  const widthOf: TextWidth = (text, isBold) => {
    const weight = isBold ? 'bold' : 'plain';
    let width = 0;
    for (const character of text) {
      let one = seen[weight].get(character);
      if (one === undefined) {
        context.font = fonts[weight];
        one = context.measureText(character).width || unmeasured;
        seen[weight].set(character, one);
      }
      width += one;
    }
    return width;
  };
  known = { font, widthOf };
  return widthOf;
}

const byCount: TextWidth = (text) => text.length * unmeasured;

/** The line of a list, known again whenever the list is resized or its font changes with it. */
export function useLine(element: RefObject<HTMLElement | null>): Line {
  const [line, setLine] = useState<Line>({ width: 560, widthOf: byCount });
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(([entry]) => {
      const width = Math.floor(entry?.contentRect.width ?? 0);
      const widthOf = widthsIn(watched);
      if (width > 0) {
        setLine((now) => (now.width === width && now.widthOf === widthOf ? now : { width, widthOf }));
      }
    });
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return line;
}
