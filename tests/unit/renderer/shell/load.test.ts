import { afterEach, describe, expect, it, vi } from 'vitest';
import { hcpcsRef } from '../../../../src/core/code/ref';
import type { FromWorker, LoadQuestion } from '../../../../src/core/lookup/messages';
import { toReleaseFile } from '../../../../src/core/releases/release-file';
import type { Release } from '../../../../src/core/releases/release';
import { vocabularyOf } from '../../../../src/core/search/vocabulary';
import { createFollowUp, type FollowUp } from '../../../../src/renderer/shell/engine/follow-up';
import { createLoader, type Loader } from '../../../../src/renderer/shell/engine/load';
import { record } from '../../core/systems/icd10cm/search/samples';

const on = '2026-01-15';
const about = { kind: 'cms-release', title: 'October 2025', from: '2025-10-01' } as const;
const procedures: Release = {
  ...about,
  system: 'hcpcs',
  records: [{ ...hcpcsRef('K0001'), long: 'Standard wheelchair', short: '', valid: null }],
};
const diagnoses = {
  ...about,
  system: 'icd10cm',
  records: [record('K3580', 'Unspecified acute appendicitis')],
} as unknown as Release;

const sources = (system: string) => ({
  system,
  baseUrl: `/data/releases/${system}.json`,
  otherUrls: [],
  starterUrl: null,
  supplementUrls: [],
});
const question: LoadQuestion = {
  systems: [sources('hcpcs'), sources('icd10cm')],
  linkedUrls: [],
  guidesUrl: '/data/guides.json',
  vocabularyUrl: '/data/vocabulary.json',
};

/** A main whose release of diagnoses is sent when the test says so. */
function main() {
  let send: (answer: Response) => void = () => undefined;
  const late = new Promise<Response>((resolve) => (send = resolve));
  const files: Record<string, unknown> = {
    '/data/releases/hcpcs.json': toReleaseFile(procedures),
    '/data/guides.json': [],
    '/data/vocabulary.json': vocabularyOf({}),
  };
  vi.stubGlobal('fetch', (url: string) =>
    url.includes('icd10cm')
      ? late
      : Promise.resolve(url in files ? Response.json(files[url]) : new Response(null, { status: 404 })),
  );
  return {
    sendDiagnoses: () => send(Response.json(toReleaseFile(diagnoses))),
    failDiagnoses: () => send(new Response(null, { status: 404 })),
  };
}

const open: Loader[] = [];

/** @param others those of other windows */
const loader = (...others: Pick<Loader, 'now'>[]) =>
  loaderWith(createFollowUp({ lasting: () => Promise.resolve() }), others);

function loaderWith(followUp: FollowUp, others: readonly Pick<Loader, 'now'>[] = []) {
  const posted: FromWorker[] = [];
  const indexes = { of: () => () => Promise.resolve(null), keep: vi.fn(() => Promise.resolve()) };
  const post = (message: FromWorker) => void posted.push(message);
  const one = createLoader({ indexes, post, followUp, beside: () => others.map((other) => other.now()) });
  open.push(one);
  return { posted, indexes, ...one };
}

const codesOf = (now: ReturnType<ReturnType<typeof createLoader>['now']>, query: string) =>
  now?.held.lookup.search({ query, on, filter: {} });

afterEach(() => {
  for (const one of open.splice(0)) one.end();
  vi.unstubAllGlobals();
});

describe('a load of two systems', () => {
  it('says why answers get no better where that goes wrong', async () => {
    const { sendDiagnoses } = main();
    const { load, posted } = loaderWith(() => Promise.reject(new Error('no room')));
    await load(question);
    sendDiagnoses();
    await vi.waitFor(() => expect(posted).toContainEqual({ type: 'unfinished', message: 'no room' }));
  });

  it('answers about the one asked most while the other is still being read, and says so', async () => {
    main();
    const { load, now } = loader();
    expect(await load(question)).toEqual({ wordsReady: false, reading: ['icd10cm'] });
    expect(codesOf(now(), 'K0001')).toMatchObject({ rows: [{ code: 'K0001' }], reading: ['icd10cm'] });
  });

  it('says of no code that it is not held until all that is held is read', async () => {
    const { sendDiagnoses } = main();
    const { load, now, whole } = loader();
    await load(question);
    expect(codesOf(now(), 'K35.80')?.note?.advice).toMatch(/^Still reading ICD-10-CM/);
    sendDiagnoses();
    await whole();
    expect(codesOf(now(), 'K35.80')).toMatchObject({ note: null, rows: [{ code: 'K3580' }], reading: [] });
    expect(codesOf(now(), 'K35.81')?.note?.advice).toMatch(/^No release held/);
  });

  it('finds words of the first before the other is there, and of both thereafter', async () => {
    const { sendDiagnoses } = main();
    const { load, now, whole, posted } = loader();
    await load(question);
    await vi.waitFor(() => expect(posted).toContainEqual({ type: 'better', by: 'words' }));
    expect(codesOf(now(), 'wheelchair')?.rows).toHaveLength(1);
    sendDiagnoses();
    await whole();
    await vi.waitFor(() => expect(posted).toContainEqual({ type: 'better', by: 'guides' }));
    expect(codesOf(now(), 'appendicitis')?.rows).toHaveLength(1);
    expect(codesOf(now(), 'wheelchair')?.rows).toHaveLength(1);
  });

  it('goes on answering about the first where the other cannot be read, and tells who waits for all', async () => {
    const { failDiagnoses } = main();
    const { load, now, whole } = loader();
    await load(question);
    failDiagnoses();
    await expect(whole()).rejects.toThrow('icd10cm.json could not be read (404)');
    expect(codesOf(now(), 'K0001')?.rows).toHaveLength(1);
  });

  it('is asked for twice, as at every start, and made once', async () => {
    const { sendDiagnoses } = main();
    const { load, now } = loader();
    const [first, second] = await Promise.all([load(question), load(question)]);
    expect(second).toEqual(first);
    const before = now()?.held.lookup;
    await load(question);
    expect(now()?.held.lookup).toBe(before);
    sendDiagnoses();
  });

  it('that another one has overtaken says nothing any more; whoever waits for all waits for that one', async () => {
    const { sendDiagnoses } = main();
    const { load, now, whole } = loader();
    await load(question);
    const all = whole();
    await load({ ...question, systems: [sources('hcpcs')] });
    sendDiagnoses();
    await all;
    expect(now()?.held.lookup.systems.map(({ id }) => id)).toEqual(['hcpcs']);
  });
});

describe('a system that a load has read', () => {
  it('goes over to the next as it is where its sources are the same', async () => {
    const { sendDiagnoses } = main();
    const { load, now, whole } = loader();
    await load(question);
    sendDiagnoses();
    await whole();
    const known = now()?.held.lookup.inUse('icd10cm');
    const { reading } = await load({ ...question, systems: [...question.systems].reverse() });
    expect(reading).toEqual([]);
    expect(now()?.held.lookup.inUse('icd10cm')).toBe(known);
  });
});

/** Two windows that have loaded the same, one after the other. */
async function twoWindows() {
  const { sendDiagnoses } = main();
  const first = loader();
  await first.load(question);
  sendDiagnoses();
  await first.whole();
  const second = loader(first);
  await second.load(question);
  await second.whole();
  return { first, second };
}

describe('a load for another window', () => {
  it('takes over what answers the first, of the same sources, and reads nothing again', async () => {
    const { first, second } = await twoWindows();
    for (const system of ['hcpcs', 'icd10cm'] as const) {
      const found = second.now()?.held.lookup.inUse(system);
      expect(found, system).toBeTruthy();
      expect(found, system).toBe(first.now()?.held.lookup.inUse(system));
    }
  });

  it('goes on answering when the first window is closed', async () => {
    const { first, second } = await twoWindows();
    first.end();
    expect(first.now()).toBeNull();
    expect(codesOf(second.now(), 'K35.80')).toMatchObject({ rows: [{ code: 'K3580' }], reading: [] });
  });
});

describe('a load of what answered before the last one', () => {
  it('reads nothing again: a coder goes to and fro between two dates of service', async () => {
    main();
    const { load, now } = loader();
    const here = { ...question, systems: [sources('hcpcs')] };
    const there = { ...here, systems: [{ ...sources('hcpcs'), otherUrls: [sources('hcpcs').baseUrl] }] };
    await load(here);
    const first = now()?.held.lookup.inUse('hcpcs');
    await load(there);
    const second = now()?.held.lookup.inUse('hcpcs');
    expect(second).not.toBe(first);
    await load(here);
    expect(now()?.held.lookup.inUse('hcpcs')).toBe(first);
    await load(there);
    expect(now()?.held.lookup.inUse('hcpcs')).toBe(second);
  });
});
