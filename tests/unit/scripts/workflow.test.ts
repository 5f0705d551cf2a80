import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = resolve(import.meta.dirname, '../../..');
const folder = resolve(root, '.github/workflows');

type Step = { uses?: string; run?: string };
type Workflow = { permissions: object; jobs: Record<string, { steps: Step[]; 'timeout-minutes'?: number }> };

describe.each(readdirSync(folder))('the workflow %s', (name) => {
  const workflow = parse(readFileSync(resolve(folder, name), 'utf8')) as Workflow;
  const jobs = Object.values(workflow.jobs);

  it('runs foreign steps as they were read: each is named by its commit', () => {
    const used = jobs.flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
    expect(used.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(action))).toEqual([]);
  });

  it('may read and nothing else, and ends', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(jobs.every((job) => job['timeout-minutes'])).toBe(true);
  });

  it('audits what ships and lists it', () => {
    const runs = workflow.jobs['app']?.steps.map(({ run }) => run ?? '') ?? [];
    expect(runs).toContain('npm audit --audit-level=high');
    expect(runs).toContain('npm run sbom');
  });

  it('names scripts and files that there are', () => {
    const { scripts } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const text = jobs.flatMap(({ steps }) => steps.map(({ run }) => run ?? '')).join('\n');
    for (const [, script = ''] of text.matchAll(/npm run ([\w:]+)/g)) {
      expect(scripts).toHaveProperty([script]);
    }
    for (const [path] of text.matchAll(/tests\/[\w./-]+\.ts/g)) {
      expect(() => readFileSync(resolve(root, path))).not.toThrow();
    }
  });
});
