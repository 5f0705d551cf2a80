import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Row, SearchReply } from '../../../../src/core/lookup/messages';
import { createHabits } from '../../../../src/renderer/shell/habits';

const row = (code: string): Row =>
  ({
    system: 'hcpcs',
    kind: 'procedure',
    code,
    tier: 'words',
    status: 'active',
    matched: ['walker'],
    reasons: [],
  }) as unknown as Row;
const reply = { query: 'walker', rows: [row('E0130'), row('E0143')] } as unknown as SearchReply;
const codes = ({ rows }: SearchReply): string[] => rows.map(({ code }) => code);

describe('what the search learns', () => {
  it('is kept from one window to the next, switched off, and forgotten', async () => {
    const habits = createHabits('learns');
    await habits.ready;
    expect(codes(habits.applied(reply))).toEqual(['E0130', 'E0143']);
    await habits.note('walker john smith', row('E0143'));
    await habits.note('walker', row('E0143'));
    expect(codes(habits.applied(reply))).toEqual(['E0143', 'E0130']);

    const next = createHabits('learns');
    await next.ready;
    expect([...next.state.get().timesOf]).toEqual([['walker|hcpcs:procedure:E0143', 2]]);
    await next.setOn(false);
    expect(codes(next.applied(reply))).toEqual(['E0130', 'E0143']);
    await next.note('walker', row('E0143'));
    expect(next.state.get().timesOf.get('walker|hcpcs:procedure:E0143')).toBe(2);

    const third = createHabits('learns');
    await third.ready;
    expect(third.state.get().isOn).toBe(false);
    await third.forget();
    expect(third.state.get().timesOf.size).toBe(0);
  });
});
