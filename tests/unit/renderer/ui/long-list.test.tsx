// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { RowsInPlace } from '../../../../src/renderer/ui/RowsInPlace';
import { rowHeight, useVirtualRows } from '../../../../src/renderer/ui/useVirtualRows';

const count = 10_000;

function LongList({ active }: { active: number }) {
  const list = useRef<HTMLDivElement>(null);
  const indexes = useVirtualRows(list, count, active);
  return (
    <div ref={list} role="listbox">
      <RowsInPlace indexes={indexes} count={count}>
        {(index) => (
          <div key={`row ${index}`} role="option" aria-selected={index === active}>
            {index}
          </div>
        )}
      </RowsInPlace>
    </div>
  );
}

const list = () => screen.getByRole('listbox');
const isThere = (index: number) => screen.queryByText(String(index)) !== null;
/** How far from the top of the list a row stands, by what comes before it. */
const topOf = (index: number) => {
  const before = [...list().children].slice(0, [...list().children].indexOf(screen.getByText(String(index))));
  return before.reduce(
    (sum, part) =>
      sum + (part.role === 'option' ? rowHeight : Number.parseFloat((part as HTMLElement).style.height)),
    0,
  );
};

afterEach(cleanup);

describe('a long list', () => {
  it('has the rows in view in the document, and not all of them', () => {
    render(<LongList active={0} />);
    expect(list().querySelectorAll('[role=option]').length).toBeLessThan(100);
    expect(isThere(0)).toBe(true);
    expect(isThere(5_000)).toBe(false);
  });

  it('has the highlighted row in the document at once, wherever that is, and at its place', () => {
    const { rerender } = render(<LongList active={0} />);
    rerender(<LongList active={count - 1} />);
    expect(isThere(count - 1)).toBe(true);
    expect(topOf(count - 1)).toBe((count - 1) * rowHeight);
  });

  it('keeps it there when the wheel goes elsewhere', () => {
    render(<LongList active={3} />);
    list().scrollTop = 5_000 * rowHeight;
    fireEvent.scroll(list());
    expect(isThere(5_000)).toBe(true);
    expect(isThere(4)).toBe(false);
    expect(isThere(3)).toBe(true);
    expect(topOf(3)).toBe(3 * rowHeight);
    expect(topOf(5_000)).toBe(5_000 * rowHeight);
  });
});
