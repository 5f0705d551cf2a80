import { describe, expect, it, vi } from 'vitest';
import { renamePatiently } from '../../../src/disk/rename';

const refusing = (times: number, code: string) =>
  vi.fn(() => {
    if (times-- > 0) return Promise.reject(Object.assign(new Error(code), { code }));
    return Promise.resolve();
  });
const sleep = vi.fn(() => Promise.resolve());

describe('a rename on Windows', () => {
  it.each(['EPERM', 'EACCES', 'EBUSY'])('waits while a virus scanner holds the file (%s)', async (code) => {
    const rename = refusing(3, code);
    await renamePatiently('a', 'b', { platform: 'win32', rename, sleep });
    expect(rename).toHaveBeenCalledTimes(4);
  });

  it('gives up in the end, with what the system said', async () => {
    const rename = refusing(Infinity, 'EPERM');
    await expect(renamePatiently('a', 'b', { platform: 'win32', rename, sleep })).rejects.toThrow('EPERM');
  });

  it('does not wait for what waiting does not mend', async () => {
    const rename = refusing(1, 'ENOSPC');
    await expect(renamePatiently('a', 'b', { platform: 'win32', rename, sleep })).rejects.toThrow('ENOSPC');
  });
});

it('elsewhere a refusal is meant', async () => {
  const rename = refusing(1, 'EACCES');
  await expect(renamePatiently('a', 'b', { platform: 'linux', rename, sleep })).rejects.toThrow('EACCES');
  expect(rename).toHaveBeenCalledOnce();
});
