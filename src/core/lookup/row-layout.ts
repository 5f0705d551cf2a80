/*
 * Where the words of a row stand: what a list shows of a text that is longer than its row, and what of it is left out so
 * that the words that decide are in view. Lines are broken as a browser does, between words.
 */

/**
 * 0: it may be left out; 1: a row in sight that is alike does not have it; 2: a row beside it does not have it, or it says
 * what the thing is; 3: without it another row reads the same.
 */
export type Need = 0 | 1 | 2 | 3;

/** A word with its punctuation, up to the next blank. */
export type Chunk = {
  text: string;
  /** In the unit of the row's width. */
  width: number;
  /** How much it is needed in view. */
  need: Need;
  /** Whether it tells the row from one beside it. */
  isTelling?: boolean;
};

/** The place that a row has. */
export type Room = {
  /** Of one line. */
  width: number;
  /** What stands before the text on its first line. */
  lead: number;
  blank: number;
  ellipsis: number;
};

const mostLines = 3;
export type Lines = 1 | 2 | 3;

/** How a row is shown: its lines, which words are left out within them, and which are in view. */
export type Layout = { lines: Lines; isLeftOut: readonly boolean[]; isInView: readonly boolean[] };

/** In how many lines a text of such words stands, where it has as many as it wants. */
export function linesOf(words: readonly number[], width: number, blank: number): number {
  let lines = 1;
  let x = 0;
  for (const word of words) {
    if (x > 0 && x + blank + word > width) {
      lines++;
      x = word;
    } else x += (x > 0 ? blank : 0) + word;
  }
  return lines;
}

/** Which words are in view where the row has so many lines. Words that are left out leave one mark for each run of them. */
function inView(
  chunks: readonly Chunk[],
  isLeftOut: readonly boolean[],
  room: Room,
  lines: number,
): boolean[] {
  const seen = chunks.map(() => false);
  let line = 1;
  let x = Math.min(room.lead, room.width);
  let isLineStart = room.lead === 0;
  const onLast: { at: number; end: number }[] = [];
  for (const [at, { width }] of chunks.entries()) {
    const isOut = isLeftOut[at] === true;
    if (isOut && isLeftOut[at - 1] === true) continue;
    const wide = isOut ? room.ellipsis : width;
    const gap = isLineStart ? 0 : room.blank;
    if (!isLineStart && x + gap + wide > room.width) {
      line++;
      x = wide;
      if (line > lines) {
        // The mark that says that more follows takes its place from the last line.
        for (const { at: last, end } of onLast) if (end + room.ellipsis > room.width) seen[last] = false;
        return seen;
      }
    } else x += gap + wide;
    isLineStart = false;
    if (!isOut) {
      seen[at] = x <= room.width;
      if (line === lines) onLast.push({ at, end: x });
    }
  }
  return seen;
}

const hasAll = (chunks: readonly Chunk[], seen: readonly boolean[], need: Need): boolean =>
  chunks.every((chunk, at) => chunk.need < need || seen[at] === true);

/**
 * The fewest lines in which every word that is needed is in view. Where no number of lines shows them all, the text stays one that can be
 * read: it is cut at its end as soon as a word is in view that tells it from its neighbors, or goes on behind a single gap. Only
 * what would make two rows look the same is worth more gaps.
 */
export function layOut(chunks: readonly Chunk[], room: Room): Layout {
  const whole = chunks.map(() => false);
  for (const lines of [1, 2, 3] as const) {
    const isInView = inView(chunks, whole, room, lines);
    if (hasAll(chunks, isInView, 1)) return { lines, isLeftOut: whole, isInView };
  }
  for (const wanted of [1, 2, 3] as const) {
    const one = withOneGap(chunks, room, wanted);
    if (one) return one;
    if (wanted === 2 && !chunks.some(({ need }) => need === 3)) return cutAtEnd(chunks, room);
  }
  return withGaps(chunks, room);
}

const layoutOf = (chunks: readonly Chunk[], isLeftOut: readonly boolean[], room: Room): Layout => ({
  lines: mostLines,
  isLeftOut,
  isInView: inView(chunks, isLeftOut, room, mostLines),
});

/** As it reads, up to the last line's end; from the first telling word on where that would not be in view. */
function cutAtEnd(chunks: readonly Chunk[], room: Room): Layout {
  const whole = layoutOf(
    chunks,
    chunks.map(() => false),
    room,
  );
  const first = chunks.findIndex(({ isTelling }) => isTelling === true);
  if (first < 0 || whole.isInView[first] === true) return whole;
  const led = chunks.map((chunk, at): Chunk => ({ ...chunk, need: at === 0 || at === first ? 2 : 0 }));
  return withOneGap(led, room, 2) ?? whole;
}

/** The layout with the smallest single gap, in a run of words needed less, that shows all that are wanted; null where none does. */
function withOneGap(chunks: readonly Chunk[], room: Room, wanted: Need): Layout | null {
  let best: { layout: Layout; size: number } | null = null;
  const isLess = (at: number) => (chunks[at]?.need ?? wanted) < wanted;
  for (let from = 0; from < chunks.length; from++) {
    if (!isLess(from)) continue;
    let to = from;
    while (to < chunks.length && isLess(to)) to++;
    const gapOf = (size: number) => {
      // What the thing is stands in front: of what can be kept of the run, most stays there.
      const start = from + Math.ceil(((to - from - size) * 2) / 3);
      return chunks.map((_, at) => at >= start && at < start + size);
    };
    const shows = (layout: Layout) => hasAll(chunks, layout.isInView, wanted);
    let layout = layoutOf(chunks, gapOf(to - from), room);
    if (to < chunks.length && shows(layout)) {
      // The larger the gap, the more is in view.
      let [low, high] = [1, to - from];
      while (low < high) {
        const middle = (low + high) >> 1;
        const tried = layoutOf(chunks, gapOf(middle), room);
        if (shows(tried)) [high, layout] = [middle, tried];
        else low = middle + 1;
      }
      if (!best || high < best.size) best = { layout, size: high };
    }
    from = to;
  }
  return best?.layout ?? null;
}

/** As many gaps as it takes to show the words without which another row reads the same, with as little as possible left out. */
function withGaps(chunks: readonly Chunk[], room: Room): Layout {
  const isLeftOut = chunks.map(() => false);
  let layout = layoutOf(chunks, isLeftOut, room);
  while (!hasAll(chunks, layout.isInView, 3)) {
    const next = nextToLeaveOut(chunks, isLeftOut, layout.isInView, 3);
    if (next < 0) break;
    isLeftOut[next] = true;
    layout = layoutOf(chunks, isLeftOut, room);
  }
  return { ...layout, isLeftOut: [...isLeftOut] };
}

/** The middle of the widest run of words that are needed less, before the last that is wanted and out of view; -1 where none is. */
function nextToLeaveOut(
  chunks: readonly Chunk[],
  isLeftOut: readonly boolean[],
  isInView: readonly boolean[],
  wanted: Need,
): number {
  const isLess = (at: number) => (chunks[at]?.need ?? wanted) < wanted;
  const end = chunks.findLastIndex((chunk, at) => chunk.need >= wanted && isInView[at] !== true);
  let best = -1;
  let widest = 0;
  for (let from = 0; from < end; from++) {
    if (!isLess(from)) continue;
    let to = from;
    let width = 0;
    let kept = 0;
    for (; to < end && isLess(to); to++) {
      if (isLeftOut[to] === true) continue;
      width += chunks[to]?.width ?? 0;
      kept++;
    }
    if (kept > 0 && width > widest) {
      widest = width;
      best = middleOf(isLeftOut, from, to);
    }
    from = to;
  }
  return best;
}

/** The word nearest to the middle of a run that is still there: what is left out grows from one gap. */
function middleOf(isLeftOut: readonly boolean[], from: number, to: number): number {
  const middle = (from + to - 1) / 2;
  let best = -1;
  for (let at = from; at < to; at++) {
    if (isLeftOut[at] === true) continue;
    if (best < 0 || Math.abs(at - middle) < Math.abs(best - middle)) best = at;
  }
  return best;
}
