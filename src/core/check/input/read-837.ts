import { SourceError } from '../../files/errors';
import { counted } from '../../files/text';
import { emptyLine } from '../claim-line';
import type { ClaimLine } from '../claim-line';
import { codeCell, modifierCell, ndcCell, numberCell, placeCell, pointerLetter } from './cells';
import { dateCell } from './days';
import { mostLines, slice } from './list';
import type { CheckList, Progress } from './list';

/** Whether a text is an electronic claim file by its first segment. */
export const isEdi = (text: string): boolean => /^\s*ISA.{100,110}/s.test(text.slice(0, 300));

/**
 * The segments that are read. Every other one (NM1, N3, N4, DMG, PER, REF, PAT, SBR, PRV, NTE, K3 …) is passed over by its name
 * alone: nothing behind the name is ever cut out of the text.
 */
const wanted = new Set([
  'ST',
  'GS',
  'GE',
  'SE',
  'IEA',
  'HL',
  'CLM',
  'HI',
  'LX',
  'SV1',
  'SV2',
  'SV3',
  'DTP',
  'LIN',
  'CTP',
]);

const cutOff = () =>
  new SourceError(
    'damaged',
    'The claim file is cut off: its last segments are missing. Export it again; nothing was checked.',
  );

type Delimiters = { element: string; part: string; segment: string };

/** ISA has a fixed length: its own delimiters stand at known places. */
function delimitersOf(text: string): Delimiters {
  const start = text.indexOf('ISA');
  const element = text.charAt(start + 3);
  const part = text.charAt(start + 104);
  const segment = text.charAt(start + 105);
  const isSane = [element, part, segment].every((one) => /^[^A-Za-z0-9 ]$/.test(one));
  if (!isSane || new Set([element, part, segment]).size < 3) {
    throw new SourceError(
      'damaged',
      'The first segment of the claim file (ISA) is not as long as it must be.',
    );
  }
  return { element, part, segment };
}

type Claim = { number: number; place: string; diagnoses: string[]; unreadable: boolean };

/**
 * Reads an 837P file: service lines and diagnoses, and nothing else.
 * @throws SourceError where the file is no professional claim file, is cut off, or has more lines than one run takes
 */
export function* read837(text: string): Generator<Progress, CheckList> {
  const delimiters = delimitersOf(text);
  const { element, part, segment } = delimiters;
  const lines: ClaimLine[] = [];
  let claim: Claim | null = null;
  let claims = 0;
  let line: ClaimLine | null = null;
  let position = 0;
  let hasEnded = false;
  let open = 0;
  let at = text.indexOf('ISA');
  while (at < text.length) {
    const end = text.indexOf(segment, at);
    if (end < 0) {
      if (text.slice(at).trim() !== '') throw cutOff();
      break;
    }
    position++;
    while (/\s/.test(text.charAt(at))) at++;
    const nameEnd = text.indexOf(element, at);
    const name = text.slice(at, nameEnd < 0 || nameEnd > end ? end : nameEnd);
    const start = at;
    at = end + 1;
    if (position % slice === 0) yield { done: end, total: text.length };
    if (!wanted.has(name)) continue;
    if (name === 'DTP' && !text.startsWith(`DTP${element}472${element}`, start)) continue;
    const cells = text.slice(start, end).split(element);
    const cell = (index: number) => cells[index] ?? '';
    switch (name) {
      case 'GS':
        if (cell(8) !== '' && !/^00[45]010X(?:222|098)/.test(cell(8))) throw notProfessional();
        break;
      case 'ST':
        if (cell(1) !== '837') throw notProfessional();
        open++;
        break;
      case 'SE':
        open--;
        break;
      case 'IEA':
        hasEnded = true;
        break;
      case 'HL':
        claim = null;
        line = null;
        break;
      case 'CLM':
        claims++;
        claim = {
          number: claims,
          place: placeCell(cell(5).split(part)[0] ?? '') ?? '',
          diagnoses: [],
          unreadable: false,
        };
        line = null;
        break;
      case 'HI':
        if (claim && !line) readDiagnoses(cells.slice(1), part, claim);
        break;
      case 'LX':
        line = null;
        break;
      case 'SV2':
      case 'SV3':
        throw notProfessional();
      case 'SV1':
        if (!claim) throw cutOff();
        line = serviceLine(cells, part, position, claim);
        lines.push(line);
        if (lines.length > mostLines) {
          throw new SourceError(
            'too-large',
            `One run takes ${counted(mostLines, 'line')}; the file has more. Split it.`,
          );
        }
        break;
      case 'DTP':
        if (line) readDates(line, cell(2), cell(3));
        break;
      case 'LIN':
        if (line && cell(2) === 'N4') {
          line.ndc = ndcCell(cell(3)) ?? '';
          if (line.ndc === '') line.unreadable.push('ndc');
          line.ndcQuantity = '';
          line.ndcMeasure = '';
        }
        break;
      case 'CTP':
        if (line) {
          line.ndcQuantity = numberCell(cell(4)) ?? '';
          line.ndcMeasure = /^[A-Z0-9]{2}$/.test(cell(5).split(part)[0] ?? '')
            ? (cell(5).split(part)[0] ?? '')
            : '';
        }
        break;
    }
  }
  if (!hasEnded || open !== 0) throw cutOff();
  if (lines.length === 0) throw new SourceError('no-codes', 'The claim file holds no service line.');
  return { format: '837P', lines, columns: null, headers: null, issues: [] };
}

const notProfessional = () =>
  new SourceError(
    'unsupported',
    'This is an electronic file, but no professional claim file (837P). Only those are read.',
  );

function readDiagnoses(cells: readonly string[], part: string, claim: Claim): void {
  for (const cell of cells) {
    const [qualifier = '', text = ''] = cell.split(part);
    if (!/^(?:ABK|ABF|BK|BF)$/.test(qualifier)) continue;
    const code = codeCell(text);
    if (code === null) claim.unreadable = true;
    else claim.diagnoses.push(code);
  }
}

/** An electronic claim groups no thousands: `1.000` is one. */
const withoutZeros = (number: string): string => number.replace(/\.0+$|(\.\d*[1-9])0+$/, '$1');

function serviceLine(cells: readonly string[], part: string, position: number, claim: Claim): ClaimLine {
  const cell = (index: number) => cells[index] ?? '';
  const composite = cell(1).split(part);
  const code = codeCell(composite[1] ?? '');
  const modifiers = modifierCell(composite.slice(2, 6).filter(Boolean).join(' '));
  const line: ClaimLine = {
    ...emptyLine(position),
    claim: claim.number,
    code: code ?? '',
    modifiers: modifiers ?? [],
    charge: withoutZeros(numberCell(cell(2)) ?? ''),
    units: withoutZeros(numberCell(cell(4)) ?? ''),
    place: placeCell(cell(5)) ?? claim.place,
    pointers: cell(7)
      .split(part)
      .filter(Boolean)
      .map((text) => (/^\d{1,2}$/.test(text) ? pointerLetter(Number(text)) : '?')),
    diagnoses: [...claim.diagnoses],
    hasNarrative: (composite[6] ?? '').trim() !== '',
    // The form has a place for it: where none stands, none was sent.
    ndc: '',
  };
  if (code === null) line.unreadable.push('code');
  if (modifiers === null) line.unreadable.push('modifiers');
  if (claim.unreadable) line.unreadable.push('diagnoses');
  if (cell(3) === 'MJ') line.unreadable.push('units');
  return line;
}

function readDates(line: ClaimLine, format: string, text: string): void {
  const [first = '', last = first] = format === 'RD8' ? text.split('-') : [text];
  line.from = dateCell(first);
  line.to = dateCell(last);
  if (line.from === null) line.unreadable.push('from');
  if (line.to === null) line.unreadable.push('to');
}
