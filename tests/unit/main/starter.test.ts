import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tellStarter } from '../../../src/main/starter';

const mark = () => join(mkdtempSync(join(tmpdir(), 'codedesk-mark-')), 'ready');

it('the start script is told that the app is ready, and a second time does no harm', () => {
  const file = mark();
  tellStarter(false, { CODEDESK_READY_MARK: file });
  tellStarter(false, { CODEDESK_READY_MARK: file });
  expect(existsSync(file)).toBe(true);
});

it('an installed app writes no file because a variable asks for it', () => {
  const file = mark();
  tellStarter(true, { CODEDESK_READY_MARK: file });
  expect(existsSync(file)).toBe(false);
});
