import { describe, expect, it } from 'vitest';
import type { LoadQuestion } from '../../../src/core/lookup/messages';
import { firstFiles } from '../../../src/bridge/first-files';

const starter = (system: string) => ({
  system,
  baseUrl: `/data/releases/${system}-starter.json`,
  otherUrls: [],
  starterUrl: `/data/releases/${system}-starter.json`,
  supplementUrls: [],
});
const question: LoadQuestion = {
  systems: [starter('hcpcs'), starter('icd10cm')],
  linkedUrls: [],
  guidesUrl: '/data/guides.json',
  vocabularyUrl: '/data/vocabulary.json',
};

describe('the files that a load needs before it answers', () => {
  it('are all, with the words that the build has made, where nothing but what ships is held', () => {
    expect(new Set(firstFiles(question))).toEqual(
      new Set([
        '/data/releases/hcpcs-starter.json',
        '/data/releases/icd10cm-starter.json',
        '/data/vocabulary.json',
        '/data/guides.json',
        '/data/words/hcpcs.bin',
        '/data/words/icd10cm.bin',
      ]),
    );
  });

  it('are not a release of another system, nor what its owner publishes beside it', () => {
    const held = {
      ...starter('icd10cm'),
      baseUrl: '/data/releases/fy2026.json',
      supplementUrls: ['/data/linked/index.json'],
    };
    const files = firstFiles({
      ...question,
      systems: [starter('hcpcs'), held],
      linkedUrls: ['/data/linked/asp.json'],
    });
    expect(files).toContain('/data/linked/asp.json');
    expect(files.filter((url) => /icd10cm|fy2026|index|words/.test(url))).toEqual([]);
  });
});
