import { codeWithUnitText } from '../../../core/copy';
import { type CodeKey, type CodeRef } from '../../../core/code/ref';
import {
  currentRows,
  sortFavorites,
  moveFavorites,
  starredFrom,
  togglePins,
} from '../../../core/user-data/favorites';
import { newFolder } from '../../../core/user-data/folders';
import type { PartSources } from '../../../core/lookup/part-sources';
import { headerRefusal } from '../../../core/lookup/copy-choice';
import { acknowledge, type Successor } from '../../../core/user-data/favorite-news';
import { isLicensedText, withheldWords } from '../../../core/systems/licence';
import { describeCuts, moveToSuccessor } from '../../../core/user-data/merge-favorites';
import { writtenCode } from '../code/written-form';
import { useCommands } from '../../shell/commands';
import { copyCodes } from '../../shell/useCopy';
import { starredSource, unstar, useConfirmedChange, useUserStore } from '../../shell/user-data';
import type { AllFavoriteNews } from './useFavoriteNews';
import type { Favorite } from '../../../core/user-data/rows';
import { formatCode } from '../../../core/systems/about';

/** Two codes of one name cannot be acknowledged away: claims would take the one for the other. */
const acknowledgedButTwo =
  'Noted. A private code that is official too stays here until you move or remove it.';

/**
 * What can be done to favorites on their screen; each says what it did once it is saved.
 * @param toList gives the keys to the list. What takes rows away may take with them what it was pressed on and the
 * field that is written in; leaving that first saves what was written, so that Undo brings it back too.
 */
export function useFavoriteCommands(favoriteNews: AllFavoriteNews, toList: () => void) {
  const store = useUserStore();
  const { show, copyText, openCode } = useCommands();

  const change = useConfirmedChange();

  /** A header among the chosen is told, and nothing is copied: the coder shall not find out on the claim. */
  const isRefused = (rows: readonly Favorite[]): boolean => {
    const header = rows.find(({ key }) => favoriteNews.byKey.get(key)?.status === 'header');
    const refusal = header ? headerRefusal({ ...header, billable: false }) : null;
    if (refusal !== null) show(refusal);
    return refusal !== null;
  };

  return {
    change,
    toList,
    copy: (rows: readonly Favorite[]) => {
      if (!isRefused(rows)) {
        void copyCodes(
          copyText,
          rows.map((row) => writtenCode(row)),
        );
      }
    },
    /** With the words and the unit that stand on the screen. */
    copyWithUnit: (rows: readonly Favorite[]) => {
      if (isRefused(rows)) return;
      const lines = rows.map((row) => {
        const { key, starred } = row;
        const news = favoriteNews.byKey.get(key);
        const { long, unit } = news?.now ?? starred;
        // A list of licensed texts goes nowhere, the clipboard included.
        const words = isLicensedText(row) ? withheldWords(news?.licence ?? null) : long;
        return codeWithUnitText({ code: writtenCode(row), long: words }, unit);
      });
      void copyText(lines.join('\n'));
    },
    open: (ref: CodeRef) => openCode(ref),
    remove: (rows: readonly Favorite[]) => {
      toList();
      void unstar(store, show, rows);
    },
    pin: (rows: readonly Favorite[]) => void change(({ favorites }, now) => togglePins(favorites, rows, now)),
    move: (shown: readonly Favorite[], keys: ReadonlySet<CodeKey>, to: number) =>
      void change(({ favorites }, now) => moveFavorites(sortFavorites(favorites), shown, keys, to, now)),
    toFolder: (keys: ReadonlySet<CodeKey>, folderId: string | null, name: string) => {
      const rows = store.getState().data.favorites.filter(({ key }) => keys.has(key));
      void change(
        ({ favorites }, now) => ({
          favorites: {
            put: currentRows(favorites, rows).map((row) => ({ ...row, folderId, changedAt: now })),
          },
        }),
        `Moved ${rows.length === 1 ? (rows[0]?.code ?? '') : `${rows.length} favorites`} to ${name}`,
      );
    },
    /** Into a folder that is made for them, in one change: taken back, both are gone. */
    toNewFolder: (keys: ReadonlySet<CodeKey>, name: string) => {
      const rows = store.getState().data.favorites.filter(({ key }) => keys.has(key));
      const id = crypto.randomUUID();
      void change(
        ({ favorites, folders }, now) => ({
          folders: { put: [newFolder(folders, { id, name, parentId: null, now })] },
          favorites: {
            put: currentRows(favorites, rows).map((row) => ({ ...row, folderId: id, changedAt: now })),
          },
        }),
        `Moved ${rows.length === 1 ? (rows[0]?.code ?? '') : `${rows.length} favorites`} to the new folder ${name}`,
      );
    },
    /** The coder has seen what changed: from now on the new facts are what the next release is compared with. */
    acknowledge: (rows: readonly Favorite[]) => {
      toList();
      void change(
        ({ favorites }, now) => {
          const put = currentRows(favorites, rows).flatMap((row) => {
            const news = favoriteNews.byKey.get(row.key);
            if (!news?.now) return [];
            return [acknowledge(row, news.now, { at: now, ...saidBy(row, news.sources) })];
          });
          return { favorites: { put } };
        },
        rows.some(({ key }) => favoriteNews.byKey.get(key)?.official) ? acknowledgedButTwo : 'Noted',
      );
    },
    /** Star, note and names go over to the code that took its place. */
    replace: (row: Favorite, { long, short, facts, unit, sources, ...ref }: Successor) => {
      toList();
      let cuts: string | null = null;
      void change(
        ({ favorites }, now) => {
          const about = { at: now, ...saidBy({ ...row, ...ref }, sources), unit };
          const starred = starredFrom({ long, short, facts }, about);
          const succession = moveToSuccessor(row, favorites, ref, starred, now);
          cuts = describeCuts(succession.cuts);
          return succession.changes;
        },
        () => {
          const code = formatCode(ref);
          const what =
            row.system === 'private'
              ? `The official ${code} is starred instead of the private one`
              : `${code} is starred instead of ${formatCode(row)}`;
          return cuts ? `${what}. Left out for lack of room: ${cuts}` : what;
        },
      );
    },
  };
}

/** Who says what a favorite is from now on; who said it before where nobody else is known. */
const saidBy = ({ system, starred }: Favorite, sources: PartSources | null) =>
  sources ? starredSource(system, sources) : { source: starred.source, sourceKind: starred.sourceKind };

export type FavoriteCommands = ReturnType<typeof useFavoriteCommands>;
