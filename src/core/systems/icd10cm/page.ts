import { placesIn } from '../../code/code-places';
import { formatDate } from '../../code/dates';
import type { CodeRecord } from '../../code/record';
import { identity, type CodeRef } from '../../code/ref';
import { statusOn, type IsoDate } from '../../code/validity';
import type { NamedCode, Page, PageInput, PageSection, PathLevel } from '../page';
import { isWithin } from './book-order';
import { formatDiagnosis } from './codes';
import { conversionIndex, type Conversed, type ConversionIndex } from './conversions';
import { isManifestation } from './notes';
import { noteLevels, notePrompts } from './page-notes';
import { seventhOf, withSeventh } from './seventh-characters';
import { sidedSiblings } from './siblings';
import { heldPart, isConversions, isTabular } from './held-parts';
import type { Tabular } from './supplements';
import { bookOf, pathOf } from './tabular-book';

/** What the pages of one edition are made from. */
type PageSources = {
  tabular: Tabular | null;
  /** Which edition the tabular list is of, in words. */
  tabularSource: string;
  conversions: ConversionIndex | null;
  find: (code: string) => CodeRecord | undefined;
  /** All codes of a category, in their order. */
  categoryOf: (code: string) => readonly CodeRecord[];
};

/** The pages of ICD-10-CM: path, prompts, notes, 7th characters, sides, and what came before and after. */
export function diagnosisPages({ records, supplements }: PageInput): Page {
  const places = placesIn(records);
  const table = heldPart(supplements, 'conversion table', isConversions);
  const same = {
    conversions: table && conversionIndex(table.data),
    find: places.get,
    categoryOf: (code: string) => places.below(code.slice(0, 3)),
  };
  return (record, on) => {
    const tabular = heldPart(supplements, 'tabular', isTabular, on);
    const isLater = (tabular?.from ?? '') > on;
    const edition = `tabular list ${tabular?.title ?? 'of a year that it does not state'}`;
    const tabularSource = `${edition}${isLater ? ', which is of a later edition than the date of service' : ''}`;
    return sectionsOf(record, on, { ...same, tabular: tabular?.data ?? null, tabularSource });
  };
}

function sectionsOf(record: CodeRecord, on: IsoDate, sources: PageSources): PageSection[] {
  const { tabular, conversions, find } = sources;
  const refTo = (code: string): CodeRef | null => {
    const held = find(code);
    return held ? identity(held) : null;
  };
  const all: PageSection[] = [
    { kind: 'path', levels: pathLevels(record, sources) },
    { kind: 'warnings', lines: warningsOf(record, tabular) },
    { kind: 'prompts', prompts: tabular ? notePrompts(record.code, tabular, refTo) : [] },
    ...sideSection(record, on, sources),
    ...seventhSection(record, on, sources),
    {
      kind: 'notes',
      source: sources.tabularSource,
      levels: tabular ? noteLevels(record.code, tabular, refTo) : [],
    },
    ...(conversions ? conversionSections(record.code, on, conversions, sources) : []),
    ...missing(sources),
  ];
  return all.filter(isFilled);
}

function isFilled(section: PageSection): boolean {
  switch (section.kind) {
    case 'path':
    case 'notes':
      return section.levels.length > 0;
    case 'warnings':
      return section.lines.length > 0;
    case 'prompts':
      return section.prompts.length > 0;
    case 'forms':
      return section.forms.length > 1;
    case 'codes':
      return section.codes.length > 0;
    case 'missing':
      return true;
  }
}

const levelWords = { chapter: 'Chapter', section: 'Section', category: 'Category', subcategory: 'Below it' };

/** Chapter and sections from the tabular list; the headers above from the list of codes, which is the authority. */
function pathLevels({ code, parent }: CodeRecord, { tabular, find }: PageSources): PathLevel[] {
  const parts = pathOf(code, tabular).filter(({ level }) => level === 'chapter' || level === 'section');
  const above: CodeRecord[] = [];
  for (let at = parent ? find(parent) : undefined; at && above.length < 5;) {
    above.unshift(at);
    at = at.parent ? find(at.parent) : undefined;
  }
  return [
    ...parts.map(({ level, id, title, from, to }) => ({
      level: levelWords[level],
      text: level === 'chapter' ? `${id}, ${from}-${to}` : from === to ? from : `${from}-${to}`,
      title,
      ref: null,
    })),
    ...above.map((header) => ({
      level: header.code.length === 3 ? levelWords.category : levelWords.subcategory,
      text: formatDiagnosis(header.code),
      title: header.long,
      ref: identity(header),
    })),
  ];
}

/** Rules of order that the code itself tells (guidelines I.A.13, I.C.20.a.6). */
function warningsOf({ code, long, billable }: CodeRecord, tabular: Tabular | null): string[] {
  if (billable === false) return [];
  return [
    ...(isManifestation(code, long, tabular)
      ? ['A manifestation: never listed first. The disease behind it comes before it.']
      : []),
    ...(isWithin(code, 'V00', 'Y99') ? ['An external cause: never listed first.'] : []),
  ];
}

function sideSection(record: CodeRecord, on: IsoDate, { categoryOf, find }: PageSources): PageSection[] {
  const siblings = sidedSiblings(record.code, categoryOf(record.code));
  if (!siblings) return [];
  const sides = ['right', 'left', 'bilateral', 'unspecified'] as const;
  const forms = sides.flatMap((side) => {
    const code = siblings.codes[side];
    return code === undefined
      ? []
      : [{ ...named(code, on, find), label: side, isThis: code === record.code }];
  });
  return [{ kind: 'forms', title: 'Sides', note: null, forms }];
}

/** What each 7th character means, with the code that it makes; where the list of codes lacks one, that is said by its absence. */
function seventhSection(
  { code, billable }: CodeRecord,
  on: IsoDate,
  { tabular, find }: PageSources,
): PageSection[] {
  const rule = tabular && seventhOf(code, tabular);
  // A code that the tabular list itself has in seven characters ends in a detail, not in a 7th character of the rule.
  if (!rule || (code.length === 7 && bookOf(tabular).entry(code))) return [];
  const stem = code.length === 7 ? code.slice(0, 6) : code;
  const forms = rule.characters.flatMap(({ character, meaning }) => {
    const whole = withSeventh(stem, character);
    if (billable === false && !find(whole)) {
      return [{ ...unnamed('', meaning), label: character, isThis: false }];
    }
    return find(whole)
      ? [{ ...named(whole, on, find), title: meaning, label: character, isThis: whole === code }]
      : [];
  });
  const from = `defined at ${formatDiagnosis(rule.from)}`;
  const note = rule.note === null ? from : `${rule.note} (${from})`;
  return [{ kind: 'forms', title: '7th character', note, forms }];
}

function conversionSections(
  code: string,
  on: IsoDate,
  conversions: ConversionIndex,
  { find }: PageSources,
): PageSection[] {
  const list = (codes: readonly Conversed[]): NamedCode[] =>
    codes.map(({ code: other, effective }) => {
      const one = named(other, on, find);
      const since = effective === null ? '' : `from ${formatDate(effective)}`;
      return { ...one, title: [one.title, since].filter(Boolean).join(', ') };
    });
  return [
    {
      kind: 'codes',
      title: 'Coded before as',
      note: 'From the conversion table: a history, not a mapping. The former code may still be valid.',
      codes: list(conversions.predecessors(code)),
    },
    {
      kind: 'codes',
      title: 'Later codes for it',
      note: 'From the conversion table: a history, not a mapping. This code may still be valid for the rest.',
      codes: list(conversions.successors(code)),
    },
  ];
}

function missing({ tabular, conversions }: PageSources): PageSection[] {
  const lacks: PageSection[] = [];
  if (!tabular) {
    lacks.push({
      kind: 'missing',
      what: 'Notes are not loaded: Excludes, code first, additional codes and what 7th characters mean.',
      bring: 'Import the tabular list (icd10cm-tabular … .xml, or the zip that has it) on the data screen.',
    });
  }
  if (!conversions) {
    lacks.push({
      kind: 'missing',
      what: 'The conversion table is not loaded: what this was coded as before, and what came after.',
      bring: 'Import the conversion table (icd10cm-conversion-table … .xlsx) on the data screen.',
    });
  }
  return lacks;
}

function named(code: string, on: IsoDate, find: PageSources['find']): NamedCode {
  const held = find(code);
  return {
    text: formatDiagnosis(code),
    title: held?.long ?? 'in no list that is held',
    ref: held ? identity(held) : null,
    status: held ? statusOn(held, on) : null,
    billable: held ? held.billable !== false : null,
  };
}

const unnamed = (text: string, title: string): NamedCode => ({
  text,
  title,
  ref: null,
  status: null,
  billable: null,
});
