import { memo, type ReactNode } from 'react';
import { equalRows, type RowPlaces } from './rows';
import { rowHeight } from './useVirtualRows';

type RowsInPlaceProps = {
  /** Of the rows that are in the document, in their order. */
  indexes: readonly number[];
  count: number;
  /** Where the rows stand; all of one height where nothing is said. */
  places?: RowPlaces;
  /** The row at an index, with a key. */
  children: (index: number) => ReactNode;
};

/** Rows of a long list at their places: where rows are left out the height of them is kept. */
export const RowsInPlace = memo(function RowsInPlace(props: RowsInPlaceProps) {
  const { indexes, count, places = equalRows(rowHeight), children } = props;
  const gap = (from: number, to: number) =>
    to > from && (
      <div
        key={`before ${to}`}
        role="presentation"
        style={{ height: places.topOf(to) - places.topOf(from) }}
      />
    );
  return [
    ...indexes.flatMap((index, at) => [gap((indexes[at - 1] ?? -1) + 1, index), children(index)]),
    gap((indexes.at(-1) ?? -1) + 1, count),
  ];
});
