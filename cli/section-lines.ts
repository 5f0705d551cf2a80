import type { NamedCode, PageSection, TextRun } from '../src/core/systems/page';

const plain = (runs: readonly TextRun[]): string => runs.map(({ text }) => text).join('');
const fromWords = (from: string | null): string => (from === null ? '' : ` [${from}]`);
const codeWords = ({ text, title }: NamedCode): string => [text, title].filter(Boolean).join(' ');

/** What a code's page has beside its facts, for people: path, prompts and notes of every level with where each comes from. */
export const sectionLines = (sections: readonly PageSection[]): string[] => sections.flatMap(linesOf);

function linesOf(section: PageSection): string[] {
  switch (section.kind) {
    case 'path':
      return [
        `Path: ${section.levels
          .map(({ level, text, title, ref }) => `${ref ? '' : `${level} `}${text} ${title}`)
          .join(' > ')}`,
      ];
    case 'warnings':
      return section.lines;
    case 'prompts':
      return section.prompts.flatMap(({ lead, from, lines }) => [
        `${lead}${fromWords(from)}`,
        ...lines.map((line) => `  ${plain(line)}`),
      ]);
    case 'notes':
      return [
        `Notes, ${section.source}:`,
        ...section.levels.flatMap(({ from, groups }) =>
          groups.flatMap(({ kind, lines }) => [
            `  ${kind}${fromWords(from)}`,
            ...lines.map((line) => `    ${plain(line)}`),
          ]),
        ),
      ];
    case 'forms':
      return [
        `${section.title}:`,
        ...section.forms.map((form) => `  ${form.isThis ? '*' : ' '} ${form.label}: ${codeWords(form)}`),
      ];
    case 'codes':
      return [`${section.title}:`, ...section.codes.map((code) => `  ${codeWords(code)}`)];
    case 'missing':
      return [section.what];
  }
}
