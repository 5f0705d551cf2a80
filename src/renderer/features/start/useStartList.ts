import { useMemo } from 'react';
import type { CodeRef } from '../../../core/code/ref';
import type { CodeStatus, IsoDate } from '../../../core/code/validity';
import { pinnedFavorites, sortFavorites } from '../../../core/user-data/favorites';
import { newestRecents } from '../../../core/user-data/recents';
import type { Favorite } from '../../../core/user-data/rows';
import type { EngineClient } from '../../shell/engine/client';
import { useAnswer } from '../../shell/engine/useAnswer';
import type { EngineState } from '../../shell/engine/useEngine';
import { useUserRows } from '../../shell/user-data';

const most = { favorites: 24, recents: 12 };

/** A code that the coder keeps or has used, with what is said of it on the date of service. */
export type StartRow = CodeRef & {
  key: Favorite['key'];
  text: string;
  unit: string | null;
  /** Null until the data answer, and where no source has the code. */
  status: CodeStatus | null;
  ended: IsoDate | null;
  /** Whose license allows the text, where it is a customer's. */
  licence: string | null;
};

export type StartList = {
  groups: readonly { title: 'Pinned' | 'Favorites' | 'Recent'; rows: readonly StartRow[] }[];
  /** All rows, each code once, in the order in which the keys go through them. */
  rows: readonly StartRow[];
  /** How many favorites there are that the list has no room for. */
  more: number;
  /** Why nothing is said of what the codes are on the date of service: a defect of ours. */
  failure: string | null;
};

type Line = Omit<StartRow, 'status' | 'ended' | 'licence'>;

const lineOf = ({ key, system, code, kind, aliases, starred }: Favorite): Line => ({
  key,
  system,
  code,
  kind,
  text: aliases[0] ?? starred.long,
  unit: starred.unit,
});

/** Pinned, then the other favorites, then what was used last: each code once, marked as it is on the date of service. */
export function useStartList(client: EngineClient, engine: EngineState, on: IsoDate): StartList {
  const favorites = useUserRows('favorites');
  const recents = useUserRows('recents');
  const { lines, more } = useMemo(() => {
    const pinned = pinnedFavorites(favorites);
    const others = sortFavorites(favorites).filter(({ pin }) => pin === null);
    const kept = others.slice(0, most.favorites);
    const known = new Set([...pinned, ...kept].map(({ key }) => key));
    const last = newestRecents(recents).filter(({ key }) => !known.has(key));
    return {
      lines: [
        { title: 'Pinned' as const, rows: pinned.map(lineOf) },
        { title: 'Favorites' as const, rows: kept.map(lineOf) },
        {
          title: 'Recent' as const,
          rows: last.slice(0, most.recents).map((recent): Line => ({ ...recent, unit: null })),
        },
      ],
      more: others.length - kept.length,
    };
  }, [favorites, recents]);
  const codes = useMemo(
    () =>
      lines.flatMap(({ rows }) => rows.map(({ system, kind, code }): CodeRef => ({ system, kind, code }))),
    [lines],
  );
  const question = codes.length > 0 ? { codes, on } : null;
  const { reply, isCurrent, failure: why } = useAnswer(client, engine, 'briefs', question);
  const briefs = isCurrent ? reply : null;
  const failure = isCurrent ? why : null;
  return useMemo(() => {
    const groups = lines
      .filter(({ rows }) => rows.length > 0)
      .map(({ title, rows }) => ({
        title,
        rows: rows.map((line): StartRow => {
          const brief = briefs?.[line.key];
          return {
            ...line,
            // Of a licensed code no text was kept: its file says it, while it is held.
            text: line.text === '' ? (brief?.text ?? '') : line.text,
            unit: brief ? brief.unit : line.unit,
            status: brief?.status ?? null,
            ended: brief?.ended ?? null,
            licence: brief?.licence ?? null,
          };
        }),
      }));
    return { groups, rows: groups.flatMap(({ rows }) => rows), more, failure };
  }, [lines, briefs, more, failure]);
}
