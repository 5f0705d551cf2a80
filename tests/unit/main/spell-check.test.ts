import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { expect, it } from 'vitest';
import { refuseDictionaries } from '../../../src/main/spell-check';

it('no session asks anybody for a dictionary: where from is settled before what', () => {
  const app = new EventEmitter();
  refuseDictionaries(app as unknown as App);
  const told: unknown[] = [];
  app.emit('session-created', {
    setSpellCheckerDictionaryDownloadURL: (url: string) => told.push(new URL(url).hostname),
    setSpellCheckerLanguages: (languages: string[]) => told.push(languages),
  });
  expect(told).toEqual(['localhost', []]);
});
