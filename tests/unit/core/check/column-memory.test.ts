import { describe, expect, it } from 'vitest';
import { choiceFrom, readMemory, remember } from '../../../../src/core/check/input/column-memory';
import { readListText, runToEnd } from '../../../../src/core/check/input/read-list';
import { SourceError } from '../../../../src/core/files/errors';

const headers = ['HCPCS', 'Ct', 'Who'];

describe('columns that the coder has set', () => {
  it('are remembered for a table with the same header row', () => {
    const memory = remember({}, headers, ['code', 'units', null]);
    expect(choiceFrom(null, memory)(['hcpcs', 'CT', 'who'], 3)).toEqual(['code', 'units', null]);
    expect(choiceFrom(null, memory)(['HCPCS', 'Ct'], 2)).toBeNull();
  });

  it('are not remembered for a table without a header row, which nothing tells from another', () => {
    expect(remember({}, null, ['code'])).toEqual({});
  });

  it('go before those remembered', () => {
    const memory = remember({}, headers, ['code', 'units', null]);
    expect(choiceFrom(['code', 'charge', null], memory)(headers, 3)).toEqual(['code', 'charge', null]);
  });

  it.each([
    ['of another width', ['code', 'units'] as const],
    ['without codes', [null, 'units', null] as const],
  ])('%s are not used', (_, columns) => {
    expect(choiceFrom([...columns], {})(headers, 3)).toBeNull();
  });

  it('are twenty tables at most, those set last', () => {
    let memory = {};
    for (let at = 0; at < 30; at++) memory = remember(memory, [`Code ${at}`], ['code']);
    expect(Object.keys(memory)).toHaveLength(20);
    expect(choiceFrom(null, memory)(['Code 29'], 1)).toEqual(['code']);
  });

  it.each(['', 'null', '[]', '{"a":1}', '{"a":["code","patient"]}', '{"a":["__proto__"]}', '{'])(
    'from a damaged memory %j are none',
    (text) => {
      expect(Object.keys(readMemory(text))).toEqual([]);
    },
  );

  it('are read from what was written', () => {
    const memory = remember({}, headers, ['code', 'units', null]);
    expect(readMemory(JSON.stringify(memory))).toEqual(memory);
  });
});

describe('reading a table', () => {
  const text = 'HCPCS,Ct,Who\nJ9312,70,SMITH';

  it('with columns set reads those', () => {
    const list = runToEnd(readListText(text, choiceFrom(['code', 'units', null], {})));
    expect(list.headers).toEqual(headers);
    expect(list.lines).toMatchObject([{ code: 'J9312', units: '70' }]);
  });

  it('where the columns leave no code is refused in words', () => {
    expect(() => runToEnd(readListText(text, choiceFrom([null, null, 'code'], {})))).not.toThrow();
    expect(() => runToEnd(readListText('HCPCS,Units\n,\n'))).toThrow(SourceError);
  });

  it('with one number on more lines than any claim has tells no claims', () => {
    const rows = Array.from({ length: 1_000 }, () => '1,J9312,70').join('\n');
    const list = runToEnd(readListText(`Claim,Code,Units\n${rows}`));
    expect(new Set(list.lines.map(({ claim }) => claim))).toEqual(new Set([null]));
    expect(list.issues[0]?.message).toMatch(/^1,000 lines with one claim number/);
  });
});
