import { expect, it, vi } from 'vitest';
import { unlessOffline } from '../../../../src/main/download/offline';

it('a coder who works offline downloads nothing, from the moment on that the settings say so', async () => {
  let isOffline = false;
  const file = { name: 'a.zip', bytes: new Uint8Array() };
  const inner = { start: vi.fn(() => Promise.resolve(file)), cancel: vi.fn() };
  const download = unlessOffline(inner, () => Promise.resolve(isOffline));
  expect(await download.start('https://www.cms.gov/a.zip')).toBe(file);
  isOffline = true;
  expect(await download.start('https://www.cms.gov/a.zip')).toEqual({
    message: expect.stringContaining('You are working offline') as string,
  });
  expect(inner.start).toHaveBeenCalledOnce();
  download.cancel();
  expect(inner.cancel).toHaveBeenCalledOnce();
});
