import type { Row } from '../../src/core/lookup/messages';
import type { ShownChange } from '../../src/core/changes/shown-changes';
import { hcpcsRef } from '../../src/core/code/ref';
import { releaseEntry } from '../fixtures/renderer/data-state';

export const doNothing = (): void => undefined;

/** Made up, in our own words. */
export const row: Row = {
  ...hcpcsRef('J0475'),
  text: 'Injection, baclofen, 10 mg',
  unit: '10 mg',
  status: 'active',
  ended: null,
  reasons: [],
  matched: ['baclofen'],
} as unknown as Row;

export const rowText = {
  lines: 1,
  pieces: [
    { text: 'Injection, ', weight: 'plain' },
    { text: 'baclofen, ', weight: 'telling' },
    { text: '10 mg', weight: 'shared' },
  ],
} as never;

export const rowPlace = { taken: 0, lead: 0, unit: null, isStacked: false, leastLines: 1 };

export const entry = releaseEntry('hcpcs-2025-10', { title: 'October 2025', from: '2025-10-01' });

export const commands = {
  onIssues: () => Promise.resolve([]),
  onVerify: () => Promise.resolve({ isWhole: true, message: 'It is as it was imported.' }),
  onRemove: () => Promise.resolve(),
};

export const changes: ShownChange[] = [
  {
    ...hcpcsRef('J0475'),
    lists: ['up'],
    name: 'Baclofen 10 MG injection',
    lines: [{ runs: null, label: '', was: '$178.002', is: '$181.222', note: 'up 1.8 %' }],
    action: '',
  },
  {
    ...hcpcsRef('J9041'),
    lists: ['reworded'],
    name: '',
    lines: [
      {
        runs: [
          { text: 'Injection, bortezomib ', in: 'both' },
          { text: '0.1 ', in: 'before' },
          { text: '0.2 ', in: 'after' },
          { text: 'mg', in: 'both' },
        ],
      },
    ],
    action: 'C',
  },
];

export const problem = { file: 'notes.txt', message: 'This is no file of CMS’s that CodeDesk knows.' };
