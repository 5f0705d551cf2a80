import type { Guide } from './guide';
import { kindRule } from './kinds';
import { guideSections, type GuideSectionName } from './sections';

/**
 * Whether a guide that lacks sections counts as a mistake, which fails the check and the unit test. False makes it
 * work to do, for a time in which many guides are begun at once.
 */
export const gapsAreMistakes: boolean = true;

/** What a guide lacks by the rules of its kind, as a coder's list of work: `Preparation`, `Risks: Rare`. */
export type GuideGaps = { id: string; lacks: string[] };

/** The parts a section must have as level-three headings, whatever the kind. */
const parts: Partial<Record<GuideSectionName, readonly string[]>> = {
  Risks: ['Common', 'Rare', 'Management'],
};

/** The sections and sub-parts that a guide of this kind must have and this one has not. */
export function gapsOf(guide: Guide): GuideGaps {
  const { mayLack, procedureParts } = kindRule(guide.kind);
  const bodies = new Map(guide.sections.map(({ name, body }) => [name, body]));
  const lacks = guideSections.flatMap((name) => {
    const body = bodies.get(name);
    if (body === undefined) return mayLack[name] === undefined ? [name] : [];
    const needed = name === 'Procedure' ? procedureParts : (parts[name] ?? []);
    const missing = needed.filter((part) => !hasHeading(body, part)).map((part) => `${name}: ${part}`);
    return [...missing, ...weakness(name, body)];
  });
  return { id: guide.id, lacks };
}

function hasHeading(body: string, heading: string): boolean {
  return body.split('\n').some((line) => line.trim() === `### ${heading}`);
}

/** What two sections must say beyond being there. */
function weakness(name: GuideSectionName, body: string): string[] {
  if (name === 'Benefits' && !/\btimeline\b/i.test(body)) return ['Benefits: Timeline'];
  if (name !== 'Alternatives') return [];
  const options = body.split(/^\s*(?:[-*]|\d+\.)\s/m).slice(1);
  return options.length > 0 && options.every(weighs) ? [] : ['Alternatives: pros and cons of each'];
}

/** An option is weighed when it names a good side and a bad one: "no needles, but daily", "quick; costs more". */
function weighs(option: string): boolean {
  return /;|\b(?:but|though|although|yet|however|while|whereas|pros?|cons?)\b/i.test(option);
}
