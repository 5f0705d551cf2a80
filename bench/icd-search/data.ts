import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, strFromU8 } from 'fflate';
import type { DiagnosisRecord } from '../../src/core/systems/icd10cm/record';
import type { IndexLine, TabularEntry, CodeTable } from '../../src/core/systems/icd10cm/supplements';
import type { Supplement } from '../../src/core/systems/supplement';

const outside = join(import.meta.dirname, '../../../shared/icd');

/** The text of a member of one of NCHS's zips beside the project, or null where it is not there. */
function member(zip: string, name: RegExp): string | null {
  const path = join(outside, zip);
  if (!existsSync(path)) return null;
  const files = unzipSync(readFileSync(path), { filter: (file) => name.test(file.name) });
  const [first] = Object.values(files);
  return first ? strFromU8(first, zip.includes("order")) : null;
}

export function orderFile(zip: string): DiagnosisRecord[] | null {
  const text = member(zip, /order[^/]*\.txt$/i.test(zip) ? /./ : /^(?!.*addenda).*order.*\.txt$/i);
  if (text === null) return null;
  const known = new Set<string>();
  return text.split(/\r?\n/).flatMap((line): DiagnosisRecord[] => {
    if (line.length < 77) return [];
    const code = line.slice(6, 13).trim();
    known.add(code);
    let parent: string | null = null;
    for (let length = code.length - 1; length >= 3 && parent === null; length--) {
      if (known.has(code.slice(0, length))) parent = code.slice(0, length);
    }
    return [
      {
        system: 'icd10cm',
        kind: 'diagnosis',
        code,
        long: line.slice(77).trim(),
        short: line.slice(16, 76).trim(),
        billable: line[14] === '1',
        parent,
      },
    ];
  });
}

const decode = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

const plainCode = (text: string): string => text.replace(/[^0-9A-Z-]/gi, '').toUpperCase();

function indexLines(xml: string): IndexLine[] {
  const lines: IndexLine[] = [];
  let depth = -1;
  const tag =
    /<(\/?)(mainTerm|term|title|code|manif|see|seeAlso|subcat)\b[^>]*>(?:(?<=<(?:title|code|manif|see|seeAlso|subcat)>)([\s\S]*?)<\/\2>)?/g;
  for (const [, close, name, body = ''] of xml.matchAll(tag)) {
    if (name === 'mainTerm' || name === 'term') {
      depth += close ? -1 : 1;
      if (!close) lines.push({ depth, title: '' });
      continue;
    }
    const line = lines.at(-1);
    if (!line || close || depth < 0) continue;
    if (name === 'title') {
      const nemods = [...body.matchAll(/<nemod>([\s\S]*?)<\/nemod>/g)].flatMap(([, text = '']) =>
        text.split(/\)\s*\(/).map((one) => decode(one.replace(/^\(|\)$/g, ''))),
      );
      line.title = decode(body.replace(/<nemod>[\s\S]*?<\/nemod>/g, ' '))
        .replace(/\s+/g, ' ')
        .trim();
      if (nemods.length > 0) line.nonessential = nemods;
    } else if (name === 'code') line.code = plainCode(body);
    else if (name === 'subcat') line.code ??= `${plainCode(body)}-`;
    else if (name === 'manif') line.manifestation = plainCode(body);
    else if (name === 'see') line.see = decode(body);
    else line.seeAlso = decode(body);
  }
  return lines;
}

function inclusionTerms(xml: string): TabularEntry[] {
  const entries: TabularEntry[] = [];
  const tag =
    /<diag\b[^>]*>\s*<name>([^<]*)<\/name>\s*<desc>([^<]*)<\/desc>|<inclusionTerm>([\s\S]*?)<\/inclusionTerm>/g;
  for (const [, code, title = '', terms] of xml.matchAll(tag)) {
    if (code !== undefined) entries.push({ code: plainCode(code), title: decode(title), notes: [] });
    else {
      for (const [, text = ''] of (terms ?? '').matchAll(/<note>([\s\S]*?)<\/note>/g)) {
        entries.at(-1)?.notes.push({ kind: 'inclusion term', text: decode(text) });
      }
    }
  }
  return entries;
}

function neoplasmTable(xml: string): CodeTable {
  const columns = [...xml.matchAll(/<head col="[2-7]">([^<]*)</g)].map(([, text = '']) => decode(text));
  const lines: CodeTable['lines'] = [];
  let depth = -1;
  const tag = /<(\/?)(mainTerm|term)\b[^>]*>|<title>([\s\S]*?)<\/title>|<cell col="(\d)">([^<]*)<\/cell>/g;
  for (const [, close, name, title, column, cell = ''] of xml.matchAll(tag)) {
    if (name) {
      depth += close ? -1 : 1;
      if (!close) lines.push({ depth, title: '', cells: [null, null, null, null, null, null] });
      continue;
    }
    const line = lines.at(-1);
    if (!line || depth < 0) continue;
    if (title !== undefined) {
      line.title = decode(title.replace(/<nemod>[\s\S]*?<\/nemod>/g, ' ')).trim();
      line.nonessential = [...title.matchAll(/<nemod>([\s\S]*?)<\/nemod>/g)].map(([, text = '']) => text);
    } else line.cells[Number(column) - 2] = /[A-Z]/.test(cell) ? plainCode(cell) : null;
  }
  return { columns, lines: lines.filter((line) => line.title !== '') };
}

const supplement = (part: string, data: unknown): Supplement => ({
  system: 'icd10cm',
  part,
  title: null,
  from: '2016-10-01',
  data,
});

/** The index, external causes, inclusion terms and neoplasm table of FY2017; empty where they are not beside the project. */
export function supplements2017(): Supplement[] {
  const zip = 'icd10cm-fy2017-xml.zip';
  const index = member(zip, /icd10cm_index_2017\.xml$/);
  const external = member(zip, /eindex_2017\.xml$/);
  const tabular = member(zip, /tabular_2017\.xml$/);
  const neoplasms = member(zip, /neoplasm_2017\.xml$/);
  return [
    ...(index ? [supplement('index', indexLines(index))] : []),
    ...(external ? [supplement('external cause index', indexLines(external))] : []),
    ...(tabular
      ? [supplement('tabular', { chapters: [], sections: [], entries: inclusionTerms(tabular) })]
      : []),
    ...(neoplasms ? [supplement('neoplasm table', neoplasmTable(neoplasms))] : []),
  ];
}

/** The texts of a folder of resources by name; none where it is not there. */
export function textsOf(folder: string): { name: string; text: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}
