import { describe, expect, it } from 'vitest';
import { frames, kindOf } from '../../../../src/core/diagnostics/failure';

const failed = (message: string, places: string[]): Error => {
  const error = new TypeError(message);
  error.stack = [`TypeError: ${message}`, ...places.map((place) => `    at ${place}`)].join('\n');
  return error;
};

describe('what the log learns of a failure', () => {
  it('is its kind and the places in the app’s own files', () => {
    const error = failed('x is not a function', [
      'CodePage (app://bundle/assets/index-CF-_C7Qg.js:3:120)',
      'http://codedesk.localhost:47811/assets/index.js:1:2',
    ]);
    expect(kindOf(error)).toBe('TypeError');
    expect(frames(error)).toEqual(['CodePage (/assets/index-CF-_C7Qg.js:3:120)', '/assets/index.js:1:2']);
  });

  it('is never what was typed, wherever in the error it stands', () => {
    const typed = 'Smith, John 01/02/1960\n    at rituximab 700 mg (patient/7:1:1)';
    const told = JSON.stringify([
      kindOf(failed(typed, ['x (app://bundle/a.js:1:1)'])),
      frames(
        failed(typed, ['x (app://bundle/a.js:1:1)', `eval (${typed})`, 'y (/home/Smith John/a.js:1:1)']),
      ),
    ]);
    for (const word of ['Smith', 'John', '1960', 'rituximab', 'patient']) expect(told).not.toContain(word);
  });

  it('is something for whatever was thrown', () => {
    expect(kindOf('a text')).toBe('string');
    expect(frames('a text')).toEqual([]);
    expect(kindOf(Object.assign(new Error('x'), { name: '<b>' }))).toBe('b');
  });
});
