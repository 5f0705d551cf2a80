import { useLayoutEffect, useState, type RefObject } from 'react';
import type { TextWidth } from '../../core/lookup/row-texts';

/** Where nothing can be measured: wider than most, so that rather too few characters are thought to fit. */
const unmeasured = 7.5;

/** The text size that pixels are given for. */
const usualSize = 13;

/** As the styles have it: below this windows are narrow. */
const narrowWindow = 760;

/** The line of a list: how many pixels it has, and how wide texts are in its font. */
export type Line = {
  width: number;
  widthOf: TextWidth;
  /** How much larger than usual its text is. */
  scale: number;
  /** Whether the window is one of those whose rows stand closer. */
  isNarrow: boolean;
};

type Font = Pick<Line, 'widthOf' | 'scale'>;

/** The fonts that were met; a list and what stands above it have one each. */
const known = new Map<string, Font>();
const mostFonts = 8;
/** Words come again with every key that is typed; more than these are not kept. */
const mostWords = 8000;

/** The widths of texts in the font of an element, from those of their words; each word is measured once. */
function fontOf(element: Element): Font {
  const { fontWeight, fontSize, fontFamily } = getComputedStyle(element);
  // The browser's own short form is empty where figures are tabular.
  const font = `${fontWeight} ${fontSize} ${fontFamily}`;
  const before = known.get(font);
  if (before) return before;
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return { widthOf: byCount, scale: 1 };
  const fonts = { plain: font, bold: `600 ${fontSize} ${fontFamily}` };
  const seen = { plain: new Map<string, number>(), bold: new Map<string, number>() };
  const wordWidth = (word: string, weight: 'plain' | 'bold') => {
    let width = seen[weight].get(word);
    if (width !== undefined) return width;
    context.font = fonts[weight];
    width = context.measureText(word).width || word.length * unmeasured;
    if (seen[weight].size >= mostWords) seen[weight].clear();
    seen[weight].set(word, width);
    return width;
  };
  const widthOf: TextWidth = (text, isBold) => {
    const weight = isBold ? 'bold' : 'plain';
    if (text === ' ') return wordWidth(' ', weight);
    let width = 0;
    let isFirst = true;
    for (const word of text.split(' ')) {
      if (!isFirst) width += wordWidth(' ', weight);
      if (word !== '') width += wordWidth(word, weight);
      isFirst = false;
    }
    return width;
  };
  const one = { widthOf, scale: parseFloat(fontSize) / usualSize || 1 };
  if (known.size >= mostFonts) known.clear();
  known.set(font, one);
  return one;
}

const byCount: TextWidth = (text) => text.length * unmeasured;

/** The line of a list, known again whenever the list is resized or its font changes with it. */
export function useLine(element: RefObject<HTMLElement | null>): Line {
  const [line, setLine] = useState<Line>({ width: 560, widthOf: byCount, scale: 1, isNarrow: false });
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(([entry]) => {
      const width = Math.floor(entry?.contentRect.width ?? 0);
      const font = fontOf(watched);
      const isNarrow = innerWidth <= narrowWindow;
      if (width > 0) {
        setLine((now) =>
          now.width === width && now.widthOf === font.widthOf && now.isNarrow === isNarrow
            ? now
            : { width, ...font, isNarrow },
        );
      }
    });
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return line;
}
