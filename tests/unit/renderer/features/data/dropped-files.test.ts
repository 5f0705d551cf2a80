import { describe, expect, it } from 'vitest';
import { droppedFiles } from '../../../../../src/renderer/features/data/dropped-files';

type Fake = { isFile: boolean; isDirectory: boolean };

const file = (name: string): Fake =>
  ({
    isFile: true,
    isDirectory: false,
    file: (done: (file: File) => void) => done(new File(['x'], name)),
  }) as Fake;

/** As browsers do: in portions, an empty one at the end. */
const folder = (...children: Fake[]): Fake => {
  const portions = [...children.map((child) => [child]), []];
  return {
    isFile: false,
    isDirectory: true,
    createReader: () => ({ readEntries: (done: (entries: Fake[]) => void) => done(portions.shift() ?? []) }),
  } as Fake;
};

const drop = (...entries: Fake[]) =>
  ({
    items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })),
    files: entries.filter((entry) => entry.isFile).map((_entry, index) => new File(['x'], `plain-${index}`)),
  }) as unknown as DataTransfer;

const names = async (transfer: DataTransfer) => (await droppedFiles(transfer)).map(({ name }) => name);

describe('a drop', () => {
  it('of files is these files', async () => {
    expect(await names(drop(file('a.zip'), file('b.csv')))).toEqual(['plain-0', 'plain-1']);
  });

  it('of a folder is all the files inside it, however deep', async () => {
    expect(await names(drop(folder(file('a.zip'), folder(file('b.csv'), folder()))))).toEqual([
      'a.zip',
      'b.csv',
    ]);
  });

  it('of a whole disk ends somewhere', async () => {
    const many = folder(...Array.from({ length: 1000 }, (_, index) => file(`${index}.txt`)));
    expect((await names(drop(many))).length).toBeLessThanOrEqual(200);
  });
});
