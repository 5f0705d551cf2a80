import { codeWithUnitText } from '../../core/copy';
import { hcpcs, type EntryRef } from '../../core/desk/entry';
import {
  asTheyAre,
  inOrder,
  moveTo,
  succeed,
  starredFrom,
  togglePins,
  type Favorite,
} from '../../core/desk/favorites';
import { takenNote, type Successor } from '../../core/desk/standing';
import { useDesk } from '../app/commands';
import { releaseName } from '../app/provenance';
import type { MakeChanges } from '../db/store';
import { useUserStore } from '../db/UserContext';
import { tellNotSaved, undoAction, unstar } from './starring';
import type { Standings } from './useStandings';

/** Two codes of one name cannot be noted away: claims would take the one for the other. */
const notedButTwo = 'Noted. A code of yours that is official too stays here until you move or remove it.';

/** What can be done to favorites on their screen; each says what it did once it is saved. */
export function useFavoriteCommands(standings: Standings) {
  const store = useUserStore();
  const { show, copyText, openEntry } = useDesk();

  const change = async (make: MakeChanges, words?: string): Promise<boolean> => {
    const done = await store.change(make);
    if (done && words) show(words, 'plain', undoAction(store, done.undo, show));
    if (!done) tellNotSaved(store, show);
    return done !== null;
  };

  const { release } = standings;
  const about = (at: string) => ({
    at,
    source: release ? releaseName(release) : '',
    sourceKind: release?.kind ?? ('cms-release' as const),
  });

  return {
    change,
    copy: (rows: readonly Favorite[]) => void copyText(rows.map(({ code }) => code).join('\n')),
    /** With the words and the unit that stand on the screen. */
    copyWithUnit: (rows: readonly Favorite[]) => {
      const lines = rows.map(({ key, code, starred }) => {
        const { long, unit } = standings.byKey.get(key)?.now ?? starred;
        return codeWithUnitText({ code, long }, unit);
      });
      void copyText(lines.join('\n'));
    },
    open: (ref: EntryRef) => openEntry(ref),
    remove: (rows: readonly Favorite[]) => void unstar(store, show, rows),
    pin: (rows: readonly Favorite[]) => void change(({ favorites }, now) => togglePins(favorites, rows, now)),
    move: (shown: readonly Favorite[], rows: readonly Favorite[], to: number) =>
      void change(({ favorites }, now) =>
        moveTo(inOrder(favorites), shown, new Set(rows.map(({ key }) => key)), to, now),
      ),
    toFolder: (rows: readonly Favorite[], folderId: string | null, name: string) =>
      void change(
        ({ favorites }, now) => ({
          favorites: {
            put: asTheyAre(favorites, rows).map((row) => ({ ...row, folderId, changedAt: now })),
          },
        }),
        `Moved ${rows.length === 1 ? (rows[0]?.code ?? '') : `${rows.length} favorites`} to ${name}`,
      ),
    /** The coder has seen what changed: from now on the new facts are what the next release is compared with. */
    takeNote: (rows: readonly Favorite[]) =>
      void change(
        ({ favorites }, now) => {
          const put = asTheyAre(favorites, rows).flatMap((row) => {
            const known = standings.byKey.get(row.key)?.now;
            return known ? [takenNote(row, known, about(now))] : [];
          });
          return { favorites: { put } };
        },
        rows.some(({ key }) => standings.byKey.get(key)?.official) ? notedButTwo : 'Noted',
      ),
    /** Star, note and names go over to the code that took its place. */
    replace: (row: Favorite, { code, long, short, facts, unit }: Successor) =>
      void change(
        ({ favorites }, now) => {
          const starred = { ...starredFrom({ long, short }, { ...about(now), unit }), facts };
          return succeed(row, favorites, hcpcs(code), starred, now);
        },
        row.system === 'own'
          ? `The official ${code} is starred instead of your own`
          : `${code} is starred instead of ${row.code}`,
      ),
  };
}

export type FavoriteCommands = ReturnType<typeof useFavoriteCommands>;
