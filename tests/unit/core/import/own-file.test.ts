import { expect, it } from 'vitest';
import { ownKindOf } from '../../../../src/core/import/own-file';

it.each([
  ['an export', '{\n"what": "codedesk-user-data", "format": 1, "data": {}}', 'user-data'],
  ['an export that is cut off, which is told as that', '{"what": "codedesk-user-data", "da', 'user-data'],
  ['rules for checks', '{"format": 1, "name": "Mine", "rules": []}', 'rules'],
  ['rules that an editor on Windows saved', '\uFEFF{"format": 1, "name": "Mine", "rules": []}', 'rules'],
  ['other JSON', '{"rules": "none"}', null],
  ['a list', '["codedesk-user-data"]', null],
  ['a release', 'A4206  SYRINGE {rules: []}', null],
  ['nothing', '', null],
])('%s is known by its content', (_what, text, kind) => {
  expect(ownKindOf(text)).toBe(kind);
});
