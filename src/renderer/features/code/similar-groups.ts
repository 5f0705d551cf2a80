import type { SimilarRow } from '../../../core/lookup/messages';

export type SimilarGroup = {
  title: string;
  rows: readonly SimilarRow[];
  /** Whether the title says the reason of all its rows. */
  isSaid: boolean;
};

/** Joined by a shared word or by being a last resort only: the guide's own lookalikes say more than these. */
const loose = new Set(['family', 'unclassified']);

/**
 * The codes that are taken for each other apart from those that only stand beside the code in the book. A code that the guide names
 * as a lookalike is never a mere neighbor, and comes before what is joined loosely; else the order stays. A group without codes
 * is left out.
 */
export function similarGroups(
  rows: readonly SimilarRow[],
  lookalikes: readonly string[],
): readonly SimilarGroup[] {
  const isNamed = ({ code }: SimilarRow) => lookalikes.includes(code);
  const isNeighbor = (row: SimilarRow) => row.because === 'neighbour' && !isNamed(row);
  const isLoose = (row: SimilarRow) => loose.has(row.because) && !isNamed(row);
  const taken = rows.filter((row) => !isNeighbor(row));
  return [
    {
      title: 'Taken for each other',
      rows: [...taken.filter((row) => !isLoose(row)), ...taken.filter(isLoose)],
      isSaid: false,
    },
    { title: 'Next in the book', rows: rows.filter(isNeighbor), isSaid: true },
  ].filter((group) => group.rows.length > 0);
}
