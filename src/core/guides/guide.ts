import { messageOf } from '../message-of';
import { parse as parseYaml } from 'yaml';
import type { IsoDate } from '../code/validity';
import { isProcedureCode } from '../systems/hcpcs/record';
import { guideKinds, isGuideKind, type GuideKind } from './kinds';
import { guideSections, type GuideSectionName } from './sections';

/** One section of a guide: its name from the fixed list and its Markdown below the heading. */
export type GuideSection = { name: GuideSectionName; body: string };

/** A family's page: what the thing is and what goes wrong when it is billed. Schema: resources/guides/README.md. */
export type Guide = {
  id: string;
  title: string;
  kind: GuideKind;
  codes: string[];
  category: string;
  summary: string;
  lookalikes: string[];
  restsOn: string[];
  reviewed: IsoDate;
  sections: GuideSection[];
};

export type GuideProblem = { file: string; line: number; message: string };

export type ParsedGuide = { guide: Guide | null; problems: GuideProblem[] };

const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;
const knownFields = ['title', 'kind', 'codes', 'category', 'summary', 'lookalikes', 'rests-on', 'reviewed'];

/**
 * Reads one guide file. Every problem carries its line; a guide with problems in its front matter is null,
 * one with problems in its sections is still given, so that the app shows what is good and the check shows the rest.
 */
export function parseGuide(file: string, text: string): ParsedGuide {
  const problems: GuideProblem[] = [];
  const tell = (line: number, message: string) => problems.push({ file, line, message });

  const front = frontMatter.exec(text);
  if (!front) {
    tell(1, 'The file must begin with front matter between two lines of ---.');
    return { guide: null, problems };
  }
  const meta = readFrontMatter(front[1] ?? '', tell);
  const bodyStart = front[0].split('\n').length;
  const sections = readSections(text.slice(front[0].length), bodyStart, tell);
  if (!meta) return { guide: null, problems };
  return { guide: { id: file.replace(/^.*\//, '').replace(/\.md$/, ''), ...meta, sections }, problems };
}

type Tell = (line: number, message: string) => unknown;

function readFrontMatter(source: string, tell: Tell): Omit<Guide, 'id' | 'sections'> | null {
  let raw: unknown;
  try {
    raw = parseYaml(source, { schema: 'failsafe' });
  } catch (error) {
    tell(2, `The front matter is not YAML: ${messageOf(error)}`);
    return null;
  }
  if (typeof raw !== 'object' || raw === null) {
    tell(2, 'The front matter has no fields.');
    return null;
  }
  const fields = raw as Record<string, unknown>;
  const lineOf = (field: string) => 2 + source.split('\n').findIndex((line) => line.startsWith(`${field}:`));
  for (const field of Object.keys(fields)) {
    if (!knownFields.includes(field)) tell(lineOf(field), `"${field}" is not a field of a guide.`);
  }

  const missing: string[] = [];
  const text = (field: string): string => {
    const value = fields[field];
    if (typeof value === 'string' && value.trim()) return value.trim();
    tell(Math.max(2, lineOf(field)), `"${field}" is missing.`);
    missing.push(field);
    return '';
  };
  const list = (field: string, needed: boolean): string[] => {
    const value = fields[field];
    if (value === undefined && !needed) return [];
    if (
      Array.isArray(value) &&
      value.every((item) => typeof item === 'string') &&
      (value.length || !needed)
    ) {
      return value;
    }
    tell(Math.max(2, lineOf(field)), `"${field}" must be a list${needed ? ' with at least one entry' : ''}.`);
    missing.push(field);
    return [];
  };

  const kind = text('kind');
  if (kind && !isGuideKind(kind)) {
    tell(lineOf('kind'), `"${kind}" is not a kind of guide: ${Object.keys(guideKinds).join(', ')}.`);
  }
  const meta = {
    title: text('title'),
    codes: list('codes', true),
    category: text('category'),
    summary: text('summary'),
    lookalikes: list('lookalikes', false),
    restsOn: list('rests-on', true),
    reviewed: text('reviewed'),
  };
  for (const code of [...meta.codes, ...meta.lookalikes]) {
    if (!isProcedureCode(code)) tell(lineOf('codes'), `"${code}" is not a Level II code.`);
  }
  if (meta.reviewed && !/^\d{4}-\d{2}-\d{2}$/.test(meta.reviewed)) {
    tell(lineOf('reviewed'), '"reviewed" must be a date such as 2026-11-22.');
  }
  return missing.length || !isGuideKind(kind) ? null : { ...meta, kind };
}

function readSections(body: string, startLine: number, tell: Tell): GuideSection[] {
  const sections: GuideSection[] = [];
  let lastPlace = -1;
  body.split(/\r?\n/).forEach((line, index) => {
    const heading = /^## +(.+?) *$/.exec(line)?.[1];
    const current = sections.at(-1);
    if (heading === undefined) {
      if (current) current.body += `${line}\n`;
      else if (line.trim()) tell(startLine + index, 'Text stands before the first heading.');
      return;
    }
    const place = guideSections.findIndex((name) => name === heading);
    const name = guideSections[place];
    if (!name) {
      tell(startLine + index, `"${heading}" is not a section of a guide.`);
      return;
    }
    if (place <= lastPlace) tell(startLine + index, `"${heading}" stands out of order or twice.`);
    lastPlace = place;
    sections.push({ name, body: '' });
  });
  for (const section of sections) {
    section.body = section.body.trim();
    if (!section.body) tell(startLine, `The section "${section.name}" is empty: leave it out.`);
  }
  if (!sections.length) tell(startLine, 'The guide has no sections.');
  return sections;
}
