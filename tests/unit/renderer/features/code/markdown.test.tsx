// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hcpcsRef } from '../../../../../src/core/code/ref';
import { Markdown } from '../../../../../src/renderer/features/code/Markdown';

afterEach(cleanup);

describe('a guide’s text', () => {
  it('shows a table as a table, with the names of its columns and codes as links', () => {
    const open = vi.fn();
    render(<Markdown text={'| Given | Units |\n| --- | --- |\n| 36 mg | J0475 × 4 |'} onCode={open} />);
    expect(screen.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual(['Given', 'Units']);
    expect(screen.getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['36 mg', 'J0475 × 4']);
    fireEvent.click(screen.getByRole('button', { name: 'J0475' }));
    expect(open).toHaveBeenCalledWith(hcpcsRef('J0475'));
  });

  it('takes over no HTML', () => {
    const { container } = render(
      <Markdown text={'<img src=x onerror=alert(1)> **bold**'} onCode={vi.fn()} />,
    );
    expect(container.querySelector('img')).toBeNull();
    expect(container.querySelector('strong')?.textContent).toBe('bold');
  });
});
