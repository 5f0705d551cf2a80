import { describe, expect, it } from 'vitest';
import { limits } from '../../../../src/core/user-data/limits';
import { editedTemplate, newTemplate, templatesInOrder } from '../../../../src/core/user-data/templates';
import { moment as now } from '../../../fixtures/db/make';

const later = '2026-11-23T10:00:00.000Z';

describe('claim templates', () => {
  it('keep their text as it was typed, tabs and line ends included', () => {
    const text = '{code}\t{units}\n{charge} ';
    expect(newTemplate({ id: 't', name: ' Portal\n', text }, now)).toEqual({
      id: 't',
      name: 'Portal',
      text,
      createdAt: now,
      changedAt: now,
    });
  });

  it('take no more than can be kept, and no character that cannot', () => {
    const { name, text } = newTemplate(
      { id: 't', name: 'x'.repeat(500), text: `a\0${'b'.repeat(9_000)}` },
      now,
    );
    expect(name).toHaveLength(limits.name);
    expect(text).toHaveLength(limits.template);
    expect(text.startsWith('a b')).toBe(true);
  });

  it('are edited field by field and stay in the order in which they were made', () => {
    const first = newTemplate({ id: 'b', name: 'First', text: '1' }, now);
    const second = newTemplate({ id: 'a', name: 'Second', text: '2' }, later);
    const renamed = editedTemplate(first, { name: 'Renamed' }, later);
    expect(renamed).toMatchObject({ name: 'Renamed', text: '1', createdAt: now, changedAt: later });
    expect(templatesInOrder([second, renamed]).map(({ id }) => id)).toEqual(['b', 'a']);
  });
});
