import type { SystemId } from '../code/ref';
import { codeText, codeWithUnitText } from '../copy';
import {
  item24A,
  item24B,
  item24D,
  item24E,
  item24F,
  item24G,
  shadedLine,
  shadedNarrative,
  shadedWidth,
} from './cms1500';
import { segments837 } from './edi837';
import type { ClaimLine, Copied } from './line';
import type { Payer } from './payers';
import { tabRow, tabTable } from './rows';
import { fillTemplate, parseTemplate } from './template';
import { fl42, fl43, fl43Width, fl44, fl45, fl46, fl47 } from './ub04';

/** A claim line with what is known about its code: all that any text is made from. */
export type DescribedLine = {
  line: ClaimLine;
  descriptor: string;
  unitLabel: string | null;
  /** The system of the line's code: a private code and an official one may bear the same name. */
  system: SystemId;
};

/** One way of copying lines. */
export type Format = {
  id: string;
  group: string;
  label: string;
  /** Most characters of a line, where the form has only so many. */
  width: number | null;
  /** Whether the NDC is part of the text: an NDC that is not understood refuses it. */
  hasNdc: boolean;
  copy: (lines: readonly DescribedLine[], payer: Payer) => Copied;
};

/** A template of the user's own. */
export type UserTemplate = { id: string; name: string; text: string };

type Each = (line: DescribedLine, payer: Payer) => Copied;

/** Texts under each other. The first line that cannot be copied refuses the whole; notes are told once. */
function joined(copies: readonly Copied[], between: string): Copied {
  const texts: string[] = [];
  const notes = new Set<string>();
  for (const [index, copied] of copies.entries()) {
    if ('refused' in copied) {
      const place = between === '\n' && copies.length > 1 ? `Line ${index + 1}: ` : '';
      return { refused: `${place}${copied.refused}` };
    }
    texts.push(copied.text);
    for (const note of copied.notes) notes.add(note);
  }
  return { text: texts.join(between), notes: [...notes] };
}

const perLine =
  (each: Each): Format['copy'] =>
  (lines, payer) =>
    joined(
      lines.map((line) => each(line, payer)),
      '\n',
    );

/** The same text is copied once: both lines of a JW pair have one code. */
const once =
  (each: (line: DescribedLine) => string): Format['copy'] =>
  (lines) => ({ text: [...new Set(lines.map(each))].join('\n'), notes: [] });

const service: Each = ({ line }) => joined([item24D(line), item24G(line)], '\t');

/** The shaded half above the plain one, as they stand on the form; without an NDC or narrative the plain one alone. */
const bothHalves: Each = (described, payer) => {
  const { ndc, description } = described.line;
  const plain = service(described, payer);
  if (ndc) return joined([shadedLine(described.line, payer.shaded), plain], '\n');
  if (description !== '') return joined([shadedNarrative(described.line), plain], '\n');
  return 'refused' in plain
    ? plain
    : { ...plain, notes: [...plain.notes, 'No NDC was given: there is no shaded line.'] };
};

/** What a form leaves open is left open: an empty cell, and a note. */
const open = (copied: Copied): Copied =>
  'refused' in copied && /^No /.test(copied.refused) ? { text: '', notes: [copied.refused] } : copied;

/** Items 24A to 24G as far as they are known. */
const item24: Each = ({ line }) =>
  joined(
    [
      open(item24A(line)),
      open(item24B(line)),
      item24D(line),
      open(item24E(line)),
      open(item24F(line)),
      item24G(line),
    ],
    '\t',
  );

/** FL42 to FL47 as far as they are known. */
const ub04Line: Each = ({ line }) =>
  joined(
    [
      open(fl42(line)),
      line.ndc ? fl43(line) : { text: '', notes: [] },
      fl44(line),
      open(fl45(line)),
      fl46(line),
      open(fl47(line)),
    ],
    '\t',
  );

/** People read rows and the worksheet: they have the descriptor where no narrative is needed. */
const withDescriptor = ({ line, descriptor }: DescribedLine): ClaimLine => ({
  ...line,
  description: line.description === '' ? descriptor : line.description,
});

function format(
  id: string,
  group: string,
  label: string,
  copy: Format['copy'],
  more?: Partial<Format>,
): Format {
  return { id, group, label, width: null, hasNdc: false, copy, ...more };
}

/** All texts that need no template, in the order of the chooser. */
export const formats: readonly Format[] = [
  format(
    'code',
    'Code',
    'Code',
    once(({ line }) => codeText(line)),
  ),
  format(
    'code-unit',
    'Code',
    'Code, descriptor and unit',
    once(({ line, descriptor, unitLabel }) =>
      codeWithUnitText({ code: line.code, long: descriptor }, unitLabel),
    ),
  ),
  format('lines', 'CMS-1500', '24D and 24G: code, modifiers, units', perLine(service)),
  format('halves', 'CMS-1500', 'Shaded line, then 24D and 24G', perLine(bothHalves), { hasNdc: true }),
  format('24', 'CMS-1500', '24A, 24B, 24D to 24G: the whole line', perLine(item24)),
  format(
    '24D',
    'CMS-1500',
    '24D: code and modifiers',
    perLine(({ line }) => item24D(line)),
  ),
  format(
    '24F',
    'CMS-1500',
    '24F: charge',
    perLine(({ line }) => item24F(line)),
    { width: 8 },
  ),
  format(
    '24G',
    'CMS-1500',
    '24G: units',
    perLine(({ line }) => item24G(line)),
    { width: 3 },
  ),
  format(
    'shaded',
    'CMS-1500',
    'Shaded line: NDC',
    (lines, payer) => {
      // The discarded line has no NDC of its own unless the payer wants it there.
      const having = lines.filter(({ line }) => line.ndc !== null);
      return perLine(({ line }) => shadedLine(line, payer.shaded))(having.length > 0 ? having : lines, payer);
    },
    { width: shadedWidth, hasNdc: true },
  ),
  format(
    'narrative',
    'CMS-1500',
    'Shaded line: narrative',
    perLine(({ line }) => shadedNarrative(line)),
    { width: shadedWidth },
  ),
  format(
    '837P',
    '837P',
    'SV1, LIN and CTP',
    perLine(({ line }) => segments837(line)),
    { hasNdc: true },
  ),
  format(
    '837P-dated',
    '837P',
    'SV1, DTP, LIN and CTP: the whole line',
    perLine(({ line }) => segments837(line, { hasDate: true })),
    { hasNdc: true },
  ),
  format(
    'UB-04',
    'UB-04',
    'FL43, FL44 and FL46',
    perLine(({ line }) => joined([...(line.ndc ? [fl43(line)] : []), fl44(line), fl46(line)], '\t')),
    { hasNdc: true },
  ),
  format('UB-04-line', 'UB-04', 'FL42 to FL47: the whole line', perLine(ub04Line), { hasNdc: true }),
  format(
    'FL43',
    'UB-04',
    'FL43: NDC',
    perLine(({ line }) => fl43(line)),
    { width: fl43Width, hasNdc: true },
  ),
  format(
    'FL44',
    'UB-04',
    'FL44: code and modifiers',
    perLine(({ line }) => fl44(line)),
  ),
  format(
    'FL46',
    'UB-04',
    'FL46: units',
    perLine(({ line }) => fl46(line)),
    { width: 7 },
  ),
  format(
    'row',
    'Spreadsheet',
    'Tab-separated rows',
    perLine((described) => tabRow(withDescriptor(described))),
    {
      hasNdc: true,
    },
  ),
  format(
    'table',
    'Spreadsheet',
    'Tab-separated table with headings',
    (lines) => tabTable(lines.map(withDescriptor)),
    {
      hasNdc: true,
    },
  ),
];

/** A template of the user's as a format; one with errors refuses with the first of them. */
export function templateFormat({ id, name, text }: UserTemplate): Format {
  const parsed = parseTemplate(text);
  const copy: Format['copy'] =
    'template' in parsed
      ? perLine((described) =>
          fillTemplate(parsed.template, withDescriptor(described), described.unitLabel ?? ''),
        )
      : () => ({ refused: `The template "${name}" cannot be read: ${parsed.errors[0]?.message ?? ''}` });
  const hasNdc =
    'template' in parsed && parsed.template.some((part) => part.kind === 'field' && /^ndc/.test(part.field));
  return format(id, 'Your templates', name, copy, { hasNdc });
}
