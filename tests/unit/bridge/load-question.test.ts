import { expect, it } from 'vitest';
import { loadQuestion, releasesInForce } from '../../../src/bridge/load-question';
import type { DataState } from '../../../src/bridge/schemas';

const entry = (id: string, kind: string, from: string | null, doubt: string | null = null) => ({
  id,
  system: 'hcpcs',
  kind,
  from,
  doubt,
});

const held = {
  releases: [
    entry('october-2025', 'cms-release', '2025-10-01'),
    entry('cut-off', 'cms-release', '2026-01-01', 'It has far fewer codes.'),
    entry('starter', 'starter-catalog', null),
  ],
  linked: [
    { id: 'asp', kind: 'asp-limits' },
    { id: 'notes', kind: 'supplement', system: 'hcpcs' },
  ],
  chosen: {},
} as unknown as DataState;

it('a load asks for all that is held of a system, but for a release that waits for a word', () => {
  const asked = loadQuestion(held, releasesInForce(held, '2026-02-01'));
  expect(asked.systems).toEqual([
    {
      system: 'hcpcs',
      baseUrl: '/data/releases/october-2025.json',
      otherUrls: [],
      starterUrl: '/data/releases/starter.json',
      supplementUrls: ['/data/linked/notes.json'],
    },
  ]);
  expect(asked.linkedUrls).toEqual(['/data/linked/asp.json']);
});
