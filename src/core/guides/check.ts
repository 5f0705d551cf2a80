import { isProcedureCode } from '../systems/hcpcs/record';
import { parseGuide, type Guide, type GuideProblem } from './guide';
import { readingGrade } from './reading-grade';

export type GuideCheck = {
  guides: Guide[];
  problems: GuideProblem[];
  /** Codes that any guide covers. */
  codes: string[];
  /** Median reading grade, and the guide that asks for most. */
  medianGrade: number;
  hardest: { id: string; grade: number } | null;
};

/**
 * Validates all guides: their form, that no code is covered by two, and that every code they name is one that the
 * catalog knows or that the text itself calls ended.
 */
export function checkGuides(
  files: readonly { name: string; text: string }[],
  knownCodes: ReadonlySet<string>,
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
  return {
    guides,
    problems,
    codes: [...owner.keys()],
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
