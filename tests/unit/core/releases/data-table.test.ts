import { describe, expect, it } from 'vitest';
import { dataTable } from '../../../../src/core/releases/data-table';
import { publishedFiles } from '../../../../src/core/releases/published';
import type { ReleaseKind } from '../../../../src/core/releases/release';

const release = (id: string, from: string | null, kind: ReleaseKind = 'cms-release', system = 'hcpcs') => ({
  id,
  system,
  kind,
  from,
});
const table = (id: string, kind: string, from: string | null) => ({ id, kind, from });

const now = '2026-11-30';
const groups = (
  releases: ReturnType<typeof release>[],
  linked: ReturnType<typeof table>[] = [],
  { inUse = '', on = now } = {},
) =>
  dataTable({ releases, linked, inUse: new Set([inUse]), published: publishedFiles(now, on), on }).map(
    (group) => ({
      id: group.id,
      rows: group.rows.map((row) =>
        row.missing ? `get ${row.missing.title}` : `${row.held.id}${row.isInUse ? ' in use' : ''}`,
      ),
      earlier: group.earlier.map(({ title }) => title),
    }),
  );
const group = (id: string, ...args: Parameters<typeof groups>) =>
  groups(...args).find((one) => one.id === id);

describe('the table of what is held', () => {
  it('has the one in use first, then the newest, with the newest quarter that is missing between them', () => {
    const held = [
      release('r2018', '2018-01-01'),
      release('r2019', '2019-01-01'),
      release('starter', '2025-10-01', 'starter-catalog'),
    ];
    expect(group('hcpcs', held, [], { inUse: 'r2019' })).toEqual({
      id: 'hcpcs',
      rows: ['r2019 in use', 'get October 2026', 'starter', 'r2018'],
      earlier: ['July 2026', 'April 2026', 'January 2026'],
    });
  });

  it('offers nothing that is held', () => {
    const held = [release('now', '2026-10-01'), release('july', '2026-07-01')];
    expect(group('hcpcs', held, [], { inUse: 'now' })).toEqual({
      id: 'hcpcs',
      rows: ['now in use', 'july'],
      earlier: ['April 2026', 'January 2026'],
    });
  });

  it('offers the quarter of the date of service beside the newest', () => {
    const rows = group('hcpcs', [release('now', '2026-10-01')], [], { inUse: 'now', on: '2024-02-10' })?.rows;
    expect(rows).toEqual(['now in use', 'get January 2024']);
  });

  it('prices in use are those of the newest quarter that had begun, or else of the newest held', () => {
    const limits = [table('q3', 'asp-limits', '2026-07-01'), table('q4', 'asp-limits', '2026-10-01')];
    expect(group('asp-limits', [], limits, { on: '2026-08-01' })?.rows).toEqual(['q3 in use', 'q4']);
    expect(group('asp-limits', [], limits)?.rows).toEqual(['q4 in use', 'q3']);
    expect(group('asp-limits', [], limits, { on: '2020-01-01' })?.rows[0]).toBe('q4 in use');
  });

  it('tables that CMS’s pattern does not reach stand together, and none is offered', () => {
    const others = [table('mue', 'mue', '2026-10-01'), table('fees', 'fee-schedule', '2026-01-01')];
    expect(group('others', [], others)).toEqual({ id: 'others', rows: ['mue', 'fees'], earlier: [] });
  });

  it('a system that this version does not know has its rows, and a licensed list stands elsewhere', () => {
    const held = [
      release('x', '2026-01-01', 'cms-release', 'unknown-system'),
      { ...release('own', null, 'descriptor-list', 'customer'), licence: 'Example Clinic' },
    ];
    const found = groups(held);
    expect(found.find(({ id }) => id === 'unknown-system')?.rows).toEqual(['x']);
    expect(found.flatMap(({ rows }) => rows).join()).not.toContain('own');
  });
});
