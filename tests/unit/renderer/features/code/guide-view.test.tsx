// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Guide } from '../../../../../src/core/guides/guide';
import { GuideView } from '../../../../../src/renderer/features/code/GuideView';
// The view loads it late; held already, no answer hangs on how busy the machine is.
import '../../../../../src/renderer/features/code/Markdown';

afterEach(cleanup);

const guide: Guide = {
  id: 'x',
  title: 'Intrathecal baclofen',
  kind: 'drug',
  codes: ['J0475', 'J0476'],
  category: 'Drugs',
  summary: 'S.',
  lookalikes: [],
  restsOn: ['Labelling'],
  reviewed: '2026-11-22',
  sections: [
    { name: 'Summary', body: 'It relaxes stiff muscles.' },
    { name: 'Typical units', body: '- J0475: usually 1 to 8 units.\n- J0476: 1 or 2 units.' },
  ],
};

describe('the guide on a code’s page', () => {
  it('says first what it says of this code, then the family’s text', async () => {
    render(<GuideView guide={guide} code="J0476" onCode={vi.fn()} />);
    const own = screen.getByRole('region', { name: 'What it says of J0476' });
    expect(await within(own).findByText(/1 or 2 units/)).toBeTruthy();
    expect(within(own).queryByText(/1 to 8 units/)).toBeNull();
    const family = screen.getByRole('navigation', { name: 'Contents of the guide' });
    expect(own.compareDocumentPosition(family) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it('has no such part where the family’s text does not name the code', () => {
    render(
      <GuideView guide={{ ...guide, sections: guide.sections.slice(0, 1) }} code="J0475" onCode={vi.fn()} />,
    );
    expect(screen.queryByText(/What it says of/)).toBeNull();
  });
});
