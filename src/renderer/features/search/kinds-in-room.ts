import { countText } from '../../../core/code/numbers';
import type { Line } from '../../ui/useLine';

type Kind = { category: string; label: string; count: number };

/** As FilterBar.module.css has them, in pixels: the padding of a chip with the gap behind it, a box that is ticked, the mark for more. */
const chipFrame = 18;
const tickFrame = 23;
const moreWidth = 48;

/**
 * The kinds of codes that stand in one line beside "All" and the switches, those found most first, and the chosen one whatever its
 * place. What does not fit is behind one button; none is left out without a trace.
 */
export function kindsInRoom<One extends Kind>(
  kinds: readonly One[],
  chosen: string | null,
  total: number,
  switches: readonly string[],
  { width, widthOf }: Pick<Line, 'width' | 'widthOf'>,
): readonly One[] {
  const chipWidth = (label: string, count: number, isBold: boolean) =>
    widthOf(`${label} ${countText(count)}`, isBold) + chipFrame;
  const beside = switches.reduce((sum, words) => sum + widthOf(words, false) + tickFrame, 0);
  let room = width - chipWidth('All', total, chosen === null) - beside;
  const widths = kinds.map(({ category, label, count }) => chipWidth(label, count, category === chosen));
  if (widths.reduce((sum, one) => sum + one, 0) <= room) return kinds;
  room -= moreWidth;
  const own = kinds.findIndex(({ category }) => category === chosen);
  room -= widths[own] ?? 0;
  let isFull = false;
  return kinds.filter((_, at) => {
    if (at === own) return true;
    const one = widths[at] ?? 0;
    isFull ||= one > room;
    if (isFull) return false;
    room -= one;
    return true;
  });
}
