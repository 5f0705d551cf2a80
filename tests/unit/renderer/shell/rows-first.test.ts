import { describe, expect, it } from 'vitest';
import { createRowsFirst } from '../../../../src/renderer/shell/engine/rows-first';

/** Questions that all arrive before the first turn. */
function answersOf(...asked: string[]): string[] {
  const answered: string[] = [];
  let turns = 0;
  const { ask, takeTurn } = createRowsFirst<string>(
    (question) => answered.push(question),
    (question) => question.startsWith('rows'),
    (waiting, by) => waiting.startsWith('page') && by.startsWith('page'),
    () => turns++,
  );
  for (const question of asked) ask(question);
  while (turns-- > 0) takeTurn();
  return answered;
}

describe('of what is asked at once', () => {
  it('rows are answered before the page and all else', () => {
    expect(answersOf('briefs', 'page', 'rows of baclofen', 'news')).toEqual([
      'rows of baclofen',
      'briefs',
      'page',
      'news',
    ]);
  });

  it('only the last of several searches is worked on', () => {
    expect(answersOf('rows of b', 'rows of ba', 'page', 'rows of bac')).toEqual(['rows of bac', 'page']);
  });

  it('everything else keeps its order', () => {
    expect(answersOf('load', 'words', 'page')).toEqual(['load', 'words', 'page']);
  });

  it('what a later question has overtaken is not worked on', () => {
    expect(answersOf('page of J0475', 'words', 'page of J0476')).toEqual(['words', 'page of J0476']);
  });
});
