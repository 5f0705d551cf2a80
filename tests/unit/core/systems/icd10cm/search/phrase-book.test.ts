import { describe, expect, it } from 'vitest';
import { PhraseBook } from '../../../../../../src/core/systems/icd10cm/search/phrase-book';

const book = new PhraseBook();
book.add(['low', 'hemoglobin'], ['anemia'], 'anemia');
book.add(['low', 'sugar'], ['hypoglycemia', 'unspecified'], 'hypoglycemia, unspecified');
book.add(['sugar'], ['glucose'], 'see\talso\nGlucose');
book.add(['same'], ['same'], 'says the same');
book.add([], ['nothing'], 'nothing');

const found = (from: PhraseBook, typed: string) =>
  from.find(typed.split(' ')).map(({ words, meant, mask, apart }) => ({ words, meant, mask, apart }));

describe('the phrase book', () => {
  it('finds phrases with what they mean, the longest first', () => {
    expect(found(book, 'low sugar')).toEqual([
      { words: ['hypoglycemia', 'unspecified'], meant: 'hypoglycemia, unspecified', mask: 3, apart: false },
      { words: ['glucose'], meant: 'see also Glucose', mask: 2, apart: false },
    ]);
    expect(found(book, 'hemoglobin very low')).toEqual([
      { words: ['anemia'], meant: 'anemia', mask: 5, apart: true },
    ]);
    expect(found(book, 'same nothing')).toEqual([]);
  });

  it('is read as it was saved', () => {
    const read = PhraseBook.read(book.save());
    for (const typed of ['low sugar', 'hemoglobin very low', 'sugar', 'same']) {
      expect(found(read, typed)).toEqual(found(book, typed));
    }
    expect(read.save()).toBe(book.save());
    expect(found(PhraseBook.read(new PhraseBook().save()), 'low sugar')).toEqual([]);
  });
});
