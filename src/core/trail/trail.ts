import { keyOf, type CodeKey, type CodeRef } from '../code/ref';
import { actionOf, type ScreenName } from '../actions/actions';
import { formatCode } from '../systems/about';

/** What the window shows at a moment, as far as one can come back to it. */
export type Place = {
  screen: ScreenName;
  /** What stands in the search box. */
  query: string;
  /** A code opened by a link, a list or a favorite. */
  opened: CodeRef | null;
  /** Opened from elsewhere than the answer to the query: nothing that was typed for that goes along. */
  isAnew: boolean;
  /** The row that was moved to; null while the first is only highlighted. */
  row: CodeKey | null;
  /** The codes side by side. */
  compared: readonly CodeRef[];
};

/** Everything that was looked at, in its order, and where in it the window stands. */
export type Trail = {
  places: readonly Place[];
  at: number;
  /** True while a text is taken back letter by letter: what is passed on the way is nothing that was looked at. */
  isPassing: boolean;
};

/** More than anybody goes back through. */
const mostPlaces = 100;

export const startTrail = (place: Place): Trail => ({ places: [place], at: 0, isPassing: false });

export const placeNow = ({ places, at }: Trail): Place => {
  const place = places[at];
  if (!place) throw new Error('A trail stands at one of its places.');
  return place;
};

/**
 * The trail once the window shows this. What a coder types is one place, however many letters it has; another text, code,
 * screen or comparison is the next one, and ends the way forward. Moving in the rows or adding a column changes the place.
 */
export function visit(trail: Trail, place: Place): Trail {
  const last = placeNow(trail);
  if (isSamePlace(last, place)) return trail;
  const step = stepTo(last, place, trail.isPassing);
  if (step === 'stay' || step === 'pass on') {
    const places = trail.places.with(trail.at, place);
    return { places, at: trail.at, isPassing: step === 'pass on' };
  }
  const behind = behindNext(trail);
  const before = behind.at(-1);
  const kept = (before && isSamePlace(before, place) ? behind : [...behind, place]).slice(-mostPlaces);
  return { places: kept, at: kept.length - 1, isPassing: step === 'pass' };
}

/** What stays behind where one goes on: an empty start that was only passed through, on the way out of a screen, was not looked at. */
function behindNext({ places, at }: Trail): readonly Place[] {
  const behind = places.slice(0, at + 1);
  const last = behind.at(-1);
  return behind.length > 1 && last && isStart(last) ? behind.slice(0, -1) : behind;
}

const isStart = ({ screen, query, opened }: Place): boolean =>
  screen === 'lookup' && opened === null && query.trim() === '';

type Step = 'stay' | 'next' | 'pass' | 'pass on';

function stepTo(last: Place, place: Place, isPassing: boolean): Step {
  if (last.screen !== place.screen) return 'next';
  if (place.screen === 'compare') return isGrown(last.compared, place.compared) ? 'stay' : 'next';
  if (place.screen !== 'lookup') return 'stay';
  const isShorter = last.query !== place.query && last.query.startsWith(place.query);
  if (codeOf(last) !== codeOf(place)) return isShorter ? 'pass' : 'next';
  if (last.query === place.query) return 'stay';
  if (isShorter) return isPassing ? 'pass on' : 'pass';
  if (isPassing) return 'stay';
  return last.query !== '' && place.query.startsWith(last.query) ? 'stay' : 'next';
}

const codeOf = ({ opened }: Place): CodeKey | null => opened && keyOf(opened);

/** True where one is the other with columns added or taken out, or in another order. */
function isGrown(before: readonly CodeRef[], after: readonly CodeRef[]): boolean {
  const [fewer, more] = before.length < after.length ? [before, after] : [after, before];
  const keys = new Set(more.map(keyOf));
  return fewer.every((ref) => keys.has(keyOf(ref)));
}

function isSamePlace(one: Place, other: Place): boolean {
  const plain = ({ opened, compared, ...rest }: Place) => [
    rest.screen,
    rest.query,
    rest.isAnew,
    rest.row,
    opened && keyOf(opened),
    compared.map(keyOf),
  ];
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

/** The trail after so many places forward, or back; null where it does not go so far. */
export function goAlong(trail: Trail, by: number): Trail | null {
  const at = trail.at + by;
  return by === 0 || at < 0 || at >= trail.places.length ? null : { ...trail, at, isPassing: false };
}

/** What a place is called: `“baclofen”`, `J0475`, `Compare J0475, J2326`. */
export function placeName({ screen, query, opened, compared }: Place): string {
  if (screen === 'compare') return `Compare ${compared.map(formatCode).join(', ')}`.trimEnd();
  if (screen !== 'lookup') return actionOf(screen).short ?? actionOf(screen).label;
  if (opened) return formatCode(opened);
  const text = query.trim();
  return text ? `“${text}”` : 'Start';
}
