import { isProcedureCode } from '../systems/hcpcs/record';
import { gapsAreMistakes, gapsOf, type GuideGaps } from './gaps';
import { parseGuide, type Guide, type GuideProblem } from './guide';
import { readingGrade } from './reading-grade';
import { borrowedWording } from './wording';

/** No guide may ask for more schooling than this. */
const hardestGrade = 10;

/** How many of the catalog's codes the guides are meant to cover. */
export const coverageGoal = 0.98;

export type GuideCheck = {
  guides: Guide[];
  problems: GuideProblem[];
  /** Codes that any guide covers. */
  codes: string[];
  /** Codes of the catalog that no guide covers. */
  uncovered: string[];
  /** Guides that lack sections or parts which their kind asks for. */
  gaps: GuideGaps[];
  /** Median reading grade, and the guide that asks for most. */
  medianGrade: number;
  hardest: { id: string; grade: number } | null;
};

/**
 * Validates all guides: their form, that no code is covered by two, that every code they name is one that the catalog
 * knows, that they are in plain words, and what they lack by the rules of their kind.
 * @param descriptors official texts, from which no eight words in a row may be taken
 */
export function checkGuides(
  files: readonly { name: string; text: string }[],
  knownCodes: ReadonlySet<string>,
  descriptors: readonly string[] = [],
): GuideCheck {
  const parsed = files.map(({ name, text }) => parseGuide(name, text));
  const problems = parsed.flatMap((result) => result.problems);
  const guides = parsed.flatMap(({ guide }) => (guide ? [guide] : []));
  const owner = new Map<string, string>();
  for (const [index, { guide }] of parsed.entries()) {
    const file = files[index]?.name ?? '';
    for (const code of guide?.codes ?? []) {
      const other = owner.get(code);
      if (other) problems.push({ file, line: 3, message: `${code} is already covered by ${other}.` });
      owner.set(code, file);
      if (!knownCodes.has(code)) problems.push({ file, line: 3, message: `${code} is not in the catalog.` });
    }
    for (const code of guide?.lookalikes ?? []) {
      if (isProcedureCode(code) && !knownCodes.has(code)) {
        problems.push({ file, line: 3, message: `The lookalike ${code} is not in the catalog.` });
      }
    }
    problems.push(...foreignCodes(file, files[index]?.text ?? ''));
  }
  const grades = guides
    .map((guide) => ({
      id: guide.id,
      grade: readingGrade(guide.sections.map(({ body }) => body).join('\n\n')),
    }))
    .sort((a, b) => a.grade - b.grade);
  for (const { id, grade } of grades.filter(({ grade }) => grade > hardestGrade)) {
    const message = `The reading grade is ${grade.toFixed(1)}: write shorter sentences and plainer words.`;
    problems.push({ file: `${id}.md`, line: 1, message });
  }
  problems.push(...borrowedWording(guides, descriptors));
  const gaps = guides.map(gapsOf).filter(({ lacks }) => lacks.length > 0);
  if (gapsAreMistakes) {
    for (const { id, lacks } of gaps) {
      problems.push({ file: `${id}.md`, line: 1, message: `The guide lacks ${lacks.join(', ')}.` });
    }
  }
  return {
    guides,
    problems,
    gaps,
    codes: [...owner.keys()],
    uncovered: [...knownCodes].filter((code) => !owner.has(code)).sort(),
    medianGrade: grades[Math.floor(grades.length / 2)]?.grade ?? 0,
    hardest: grades.at(-1) ?? null,
  };
}

/** Five digits in a row look like a CPT code, which no guide may name. */
function foreignCodes(file: string, text: string): GuideProblem[] {
  return text.split('\n').flatMap((line, index) => {
    const found = /(?<![\d,.-])\d{4}[\dFTU](?![\d,.-])/.exec(line.replace(/\b\d{4}-\d{2}-\d{2}\b/g, ''));
    if (!found || /^[A-Z]/.test(line.slice(found.index - 1))) return [];
    return [{ file, line: index + 1, message: `"${found[0]}" looks like a CPT code.` }];
  });
}
