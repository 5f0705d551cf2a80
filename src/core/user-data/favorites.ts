import { keyOf, type CodeKey, type CodeRef } from '../code/ref';
import { oncePer } from '../once';
import { byText } from '../text/sorted';
import { distinctLines, limits, noteText, oneLine } from './limits';
import { freshOrders, orderBetween, ordersBetween, type OrderKey } from './order';
import type { Changes } from './user-data';
import type { Favorite, Starred, TrackedFacts } from './rows';

/** The facts whose change costs money: what a favorite remembers of CMS's own. */
export const trackedFacts = [
  'pricing',
  'multiplePricing',
  'coverage',
  'xref',
  'added',
  'ended',
] as const satisfies readonly (keyof TrackedFacts)[];

/** What a source says of a code, as far as favorites keep it. */
export type CodeText = Pick<Starred, 'long' | 'short' | 'unit' | 'facts'>;

/**
 * What a source says of a code, cut down to what a favorite keeps. What a favorite is compared with is cut in the same
 * way, so that the cut is no news.
 */
export function trackedText({ long, short, unit, facts }: CodeText): CodeText {
  return {
    long: oneLine(long, limits.descriptor),
    short: oneLine(short, limits.descriptor),
    unit: unit === null ? null : oneLine(unit, limits.name),
    facts: facts
      ? {
          pricing: shortValues(facts.pricing),
          multiplePricing: oneLine(facts.multiplePricing, limits.value),
          coverage: oneLine(facts.coverage, limits.value),
          xref: shortValues(facts.xref),
          added: facts.added,
          ended: facts.ended,
        }
      : null,
  };
}

/** What a favorite remembers of a code. All that is starred is made here: what is longer, main could not keep. */
export function starredFrom(
  { long, short, facts }: Pick<CodeText, 'long' | 'short'> & { facts?: TrackedFacts | null },
  { at, source, sourceKind, unit }: Pick<Starred, 'at' | 'source' | 'sourceKind' | 'unit'>,
): Starred {
  const text = trackedText({ long, short, unit, facts: facts ?? null });
  return { at, source: oneLine(source, limits.name), sourceKind, ...text };
}

/** CMS's values are of a few characters each; a workbook made by hand could hold anything. */
const shortValues = (values: readonly string[]): string[] =>
  values.slice(0, limits.values).map((value) => oneLine(value, limits.value));

/** A new favorite at the end of the list. */
export function newFavorite(
  favorites: readonly Favorite[],
  ref: CodeRef,
  starred: Starred,
  folderId: string | null = null,
): Favorite {
  return {
    key: keyOf(ref),
    system: ref.system,
    kind: ref.kind,
    code: ref.code,
    folderId,
    order: orderBetween(lastOrder(favorites), null) ?? freshOrders(1)[0] ?? '',
    pin: null,
    labels: [],
    note: '',
    aliases: [],
    usualDose: '',
    usualModifiers: [],
    starred,
    changedAt: starred.at,
  };
}

const lastOrder = (favorites: readonly Favorite[]): OrderKey | null =>
  favorites.reduce<OrderKey | null>(
    (last, { order }) => (last === null || order > last ? order : last),
    null,
  );

export type FavoriteFields = Partial<
  Pick<Favorite, 'note' | 'labels' | 'aliases' | 'usualDose' | 'usualModifiers' | 'folderId'>
>;

/** The favorite with new fields, each brought to what it can hold. */
export function editFavorite(favorite: Favorite, fields: FavoriteFields, now: string): Favorite {
  return {
    ...favorite,
    ...fields,
    note: noteText(fields.note ?? favorite.note),
    labels: distinctLines(fields.labels ?? favorite.labels, limits.labels, limits.label),
    aliases: distinctLines(fields.aliases ?? favorite.aliases, limits.aliases, limits.alias),
    usualDose: oneLine(fields.usualDose ?? favorite.usualDose, limits.dose),
    usualModifiers: distinctLines(
      (fields.usualModifiers ?? favorite.usualModifiers).map((modifier) => modifier.toUpperCase()),
      limits.modifiers,
      limits.modifier,
    ),
    changedAt: now,
  };
}

/**
 * In the coder's order; where two claim one place, the code decides, so that every window shows the same. The same list is put in order
 * once, whoever asks: several do at every change, of ten thousand at times.
 */
export const sortFavorites = oncePer((favorites: readonly Favorite[]): readonly Favorite[] =>
  [...favorites].sort((a, b) => byText(a.order, b.order) || byText(a.key, b.key)),
);

/**
 * Moves rows so that they stand, in their present order, before the row at `to` of the list shown.
 * @param all every favorite in order, for places that must not clash with rows not shown
 * @param shown the list as it stands on the screen, a part of all
 */
export function moveFavorites(
  all: readonly Favorite[],
  shown: readonly Favorite[],
  keys: ReadonlySet<CodeKey>,
  to: number,
  now: string,
): Changes {
  const list = currentRows(all, shown);
  const moved = list.filter(({ key }) => keys.has(key));
  const [first] = moved;
  if (!first) return {};
  // Places are counted in the list on the screen; a row that is gone by now is passed over.
  const later = keysOf(shown.slice(to));
  const stays = ({ key }: Favorite) => !keys.has(key);
  const found = list.findIndex(({ key }) => later.has(key));
  const place = found < 0 ? list.length : found;
  const before = list.slice(place).find(stays) ?? null;
  const after = list.slice(0, place).findLast(stays) ?? null;
  const start = list.indexOf(first);
  const isTogether = moved.every((row, nth) => list[start + nth] === row);
  const isThere = before ? list[start + moved.length] === before : !after || list[start - 1] === after;
  if (isTogether && isThere) return {};
  const orders = ordersBetween(after?.order ?? null, before?.order ?? null, moved.length);
  if (orders) {
    const put = moved.map((row, at) => ({ ...row, order: orders[at] ?? row.order, changedAt: now }));
    return { favorites: { put } };
  }
  // No room between the two: everything gets a fresh place.
  const others = all.filter(({ key }) => !keys.has(key));
  const at = before ? others.indexOf(before) : after ? others.indexOf(after) + 1 : others.length;
  const sorted = [...others.slice(0, at), ...moved, ...others.slice(at)];
  const fresh = freshOrders(sorted.length);
  return {
    favorites: {
      put: sorted.map((row, place) => ({ ...row, order: fresh[place] ?? row.order, changedAt: now })),
    },
  };
}

/**
 * Rows as they are stored now. What stands on a screen may be a moment old, and a change made from it would overwrite
 * what was saved since.
 */
export function currentRows(all: readonly Favorite[], shown: readonly Favorite[]): readonly Favorite[] {
  if (shown === all) return shown;
  const now = new Map(all.map((row) => [row.key, row]));
  return shown.flatMap(({ key }) => now.get(key) ?? []);
}

export const keysOf = (favorites: readonly Favorite[]): ReadonlySet<CodeKey> =>
  new Set(favorites.map(({ key }) => key));

/** The favorites of the strip, in its order. */
export function pinnedFavorites(favorites: readonly Favorite[]): Favorite[] {
  return favorites.filter(({ pin }) => pin !== null).sort((a, b) => ((a.pin ?? '') < (b.pin ?? '') ? -1 : 1));
}

/** Pins rows at the end of the strip, or takes them off where all of them are pinned. */
export function togglePins(favorites: readonly Favorite[], shown: readonly Favorite[], now: string): Changes {
  const rows = currentRows(favorites, shown);
  const isOff = rows.some(({ pin }) => pin === null);
  const last = pinnedFavorites(favorites).at(-1)?.pin ?? null;
  const toPin = rows.filter(({ pin }) => pin === null);
  const places = ordersBetween(last, null, toPin.length) ?? freshOrders(toPin.length);
  const put = isOff
    ? toPin.map((row, at) => ({ ...row, pin: places[at] ?? null, changedAt: now }))
    : rows.map((row) => ({ ...row, pin: null, changedAt: now }));
  return { favorites: { put } };
}
