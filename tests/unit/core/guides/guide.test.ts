import { describe, expect, it } from 'vitest';
import { parseGuide } from '../../../../src/core/guides/guide';

const front = `---
title: Intrathecal baclofen
kind: drug
codes: [J0475, J0476]
category: Drugs
summary: What it is.
rests-on:
  - Labelling
reviewed: 2026-11-22
---
`;

const messages = (text: string) =>
  parseGuide('x.md', text).problems.map(({ line, message }) => `${line}: ${message}`);

describe('a guide', () => {
  it('is its front matter and its sections', () => {
    const { guide, problems } = parseGuide(
      'guides/x.md',
      `${front}\n## Summary\n\nText.\n\n## Risks\n\n### Common\n\n- one\n`,
    );
    expect(problems).toEqual([]);
    expect(guide).toEqual({
      id: 'x',
      title: 'Intrathecal baclofen',
      kind: 'drug',
      codes: ['J0475', 'J0476'],
      category: 'Drugs',
      summary: 'What it is.',
      lookalikes: [],
      restsOn: ['Labelling'],
      reviewed: '2026-11-22',
      sections: [
        { name: 'Summary', body: 'Text.' },
        { name: 'Risks', body: '### Common\n\n- one' },
      ],
    });
  });

  it.each([
    ['no front matter', '## Summary\n\nText.', '1: The file must begin with front matter'],
    ['a section that is not on the list', `${front}## History\n\nText.`, '11: "History" is not a section'],
    [
      'sections out of order',
      `${front}## Risks\n\na\n\n## Summary\n\nb`,
      '15: "Summary" stands out of order',
    ],
    ['an empty section', `${front}## Summary\n`, 'The section "Summary" is empty'],
    ['no sections', front, 'The guide has no sections'],
    ['text before the first heading', `${front}Hello\n## Summary\n\nb`, '11: Text stands before'],
    [
      'a field that nobody knows',
      front.replace('title:', 'author: x\ntitle:') + '## Summary\n\nb',
      '2: "author"',
    ],
    [
      'a kind that nobody knows',
      front.replace('kind: drug', 'kind: pill') + '## Summary\n\nb',
      '3: "pill" is not a kind',
    ],
    ['a missing field', front.replace('category: Drugs\n', '') + '## Summary\n\nb', '"category" is missing'],
    [
      'a code that is none',
      front.replace('J0476', '96365') + '## Summary\n\nb',
      '4: "96365" is not a Level II code',
    ],
    ['front matter that is no YAML', '---\n: [\n---\n## Summary\n\nb', 'is not YAML'],
  ])('is refused with %s, and the line is told', (_name, text, expected) => {
    expect(messages(text).join('\n')).toContain(expected);
  });
});
