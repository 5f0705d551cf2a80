import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readManual } from '../../../../../src/renderer/features/help/manual';

const docs = join(import.meta.dirname, '../../../../../docs');

describe('a manual', () => {
  it('has a title, what stands before its first part, and its parts in order', () => {
    const manual = readManual(
      '# Coder’s guide\n\nTask by task.\n\n## Find a code\n\nType.\n\n### By brand\n\n- A brand.\n\n## Count units\n',
    );
    expect(manual).toEqual({
      title: 'Coder’s guide',
      lead: 'Task by task.',
      parts: [
        { id: 'manual-1', heading: 'Find a code', text: 'Type.\n\n### By brand\n\n- A brand.' },
        { id: 'manual-2', heading: 'Count units', text: '' },
      ],
    });
  });

  it.each(['coders-guide.md', 'admin.md'])('is %s of the docs, with all its headings', (file) => {
    const text = readFileSync(join(docs, file), 'utf8');
    const { title, parts } = readManual(text);
    expect(title).not.toBe('');
    expect(parts.map(({ heading }) => heading)).toEqual(
      [...text.matchAll(/^## (.+)$/gm)].map(([, name]) => name),
    );
  });
});
