import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const probe = fileURLToPath(new URL('../../../fixtures/check/heap-probe.ts', import.meta.url));

type Probed = { counts: Record<string, number>; desks: number; keeps: boolean; found: string[] };

/** What a process that checked such lists has in its memory while they are open. */
async function probed(kinds: readonly string[]): Promise<Probed> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', probe, ...kinds]);
  return JSON.parse(stdout) as Probed;
}

describe('a dump of the worker’s memory', () => {
  it('while lists are open holds their codes, and no name, number or street that stood beside them', async () => {
    const kinds = ['table', 'text', 'edi', 'workbook', 'refused', 'cut'];
    const { counts, desks, keeps, found } = await probed(kinds);
    expect(counts).toEqual({ table: 2, text: 2, edi: 1, workbook: 2, refused: 0, cut: 0 });
    expect(desks).toBe(kinds.length);
    expect(keeps).toBe(true);
    expect(found).toEqual([]);
  }, 120_000);
});
