import type { DataState, ReleaseEntry } from '../../../bridge/schemas';
import type { SystemId } from '../../../core/code/ref';
import { tableId } from '../../../core/lookup/book-shelf';
import { tableParts } from '../../../core/systems/icd10cm/table-lookups';
import { systems } from '../../../core/systems/about';
import type { Offer } from '../../shell/actions/offers';
import { changeBook } from './book-view';

/**
 * What the code book can do from anywhere, by its name in the palette: build a code, look a table up. Each is offered only where the files
 * that it reads are held.
 */
export function bookOffers(
  state: DataState | null,
  inForce: Readonly<Record<SystemId, ReleaseEntry>>,
  openBook: () => void,
): Offer {
  const held = (state?.linked ?? []).filter((entry) => entry.kind === 'supplement');
  const built = systems.find(
    ({ id, isBuiltFromTables }) =>
      isBuiltFromTables && inForce[id] && held.some(({ system }) => system === id),
  );
  const table = tableParts.find((part) => held.some((entry) => entry.part === part));
  return {
    ...(built && {
      'build-code': () => {
        changeBook({ built: built.id });
        openBook();
      },
    }),
    ...(table !== undefined && {
      'look-up-table': () => {
        changeBook({ table: tableId('icd10cm', table) });
        openBook();
      },
    }),
  };
}
