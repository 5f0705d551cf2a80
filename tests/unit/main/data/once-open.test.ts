import { beforeEach, describe, expect, it } from 'vitest';
import { onceOpen } from '../../../../src/main/data/once-open';
import { newFolder, openOn } from './made';

let folder: string;
beforeEach(async () => {
  folder = await newFolder();
});

const open = () => openOn(folder);

describe('data that are still being read', () => {
  it('answer as soon as they are there, whoever has asked before', async () => {
    const data = onceOpen(open());
    const asked = Promise.all([
      data.handlers['data:state'](),
      data.handlers['data:issues']('starter-1'),
      data.serve('/data/guides.json'),
    ]);
    const there = await open();
    expect(await asked).toEqual([
      there.handlers['data:state'](),
      await there.handlers['data:issues']('starter-1'),
      await there.serve('/data/guides.json'),
    ]);
  });

  it('have every handler that the data have', async () => {
    const { handlers } = await open();
    expect(Object.keys(onceOpen(open()).handlers).sort()).toEqual(Object.keys(handlers).sort());
  });

  it('tell whoever asks why they cannot be read', async () => {
    const data = onceOpen(Promise.reject(new Error('The folder is gone.')));
    await expect(data.serve('/data/guides.json')).rejects.toThrow('The folder is gone.');
    await expect(data.handlers['data:state']()).rejects.toThrow('The folder is gone.');
  });
});
