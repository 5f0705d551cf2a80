import { checkList } from '../src/core/check/check-list';
import { emptyLine, type ClaimLine as CheckedLine } from '../src/core/check/claim-line';
import { contextOf } from '../src/core/check/held';
import { runToEnd } from '../src/core/check/input/read-list';
import { rules } from '../src/core/check/rules';
import { waysOf, supplyWays, type ClaimLine } from '../src/core/claims';
import { isLinked } from '../src/core/releases/linked-file';
import { linkSources } from '../src/core/releases/links';
import type { Data } from './data';
import { loadLookup } from './lookup';

/** What contradicts itself, its code or its day: no text is handed over. */
const refusing = new Set([
  ...['ndc-shape', 'ndc-code', 'place-of-service', 'noc-line'],
  ...['modifier-unknown', 'modifier-places', 'modifier-jw-jz', 'modifier-sides', 'modifier-liability'],
  ...['modifier-part', 'modifier-both-sides'],
]);
/** What the coder has to look at, and may have a reason for. */
const warning = new Set([
  ...['modifier-fee-schedule', 'modifier-rental-month', 'modifier-order', 'modifier-jw-jz-missing'],
  ...['ndc-quantity', 'units-mue', 'units-mue-day'],
]);

export type ClaimFindings = { refused: string[]; warnings: string[] };

type Asked = { data: Data; today: string; on: string | null; isMultiDose: boolean };

/** The line as the check reads one. */
const checked = (line: ClaimLine, at: number): CheckedLine => ({
  ...emptyLine(at + 1),
  claim: 1,
  code: line.code,
  modifiers: line.modifiers,
  from: line.from ?? null,
  to: line.to ?? line.from ?? null,
  units: line.units,
  charge: line.charge,
  ndc: line.ndc?.digits ?? null,
  ndcQuantity: line.ndc?.quantity ?? null,
  ndcMeasure: line.ndc?.measure ?? null,
  place: line.place ?? null,
  hasNarrative: line.description !== '',
});

/** What `codedesk check` finds on the lines of a claim: the same rules, over the same data. */
export async function findingsOn(
  lines: readonly ClaimLine[],
  { data, today, on, isMultiDose }: Asked,
): Promise<ClaimFindings> {
  const lookup = await loadLookup(data, { on, system: null });
  const linked = data.sources.filter(isLinked);
  const context = contextOf({ lookup, releases: data.releases, linked, today, on });
  // Of a container that was said to be multi-dose nobody asks for JW or JZ.
  const asked = rules.filter(
    ({ id }) => (refusing.has(id) || warning.has(id)) && !(isMultiDose && id === 'modifier-jw-jz-missing'),
  );
  const { verdicts } = runToEnd(checkList(lines.map(checked), context, asked));
  const findings = verdicts.flatMap((verdict) => verdict.findings);
  const isRefused = ({ rule, severity }: (typeof findings)[number]) =>
    severity === 'error' && refusing.has(rule);
  const crosswalk = linked.some(({ kind }) => kind === 'asp-crosswalk');
  const unchecked = verdicts.flatMap((verdict) => verdict.unchecked.filter((what) => /\bNDC\b/.test(what)));
  const links = linkSources(linked);
  const open = lines.flatMap(({ code, modifiers }) => {
    const { ways, because } = waysOf(code, links.of(code, on).supply);
    const other = supplyWays.filter((way) => modifiers.includes(way) && !ways.includes(way));
    return other.map((way) => `${way} on ${code}: ${because}`);
  });
  return {
    refused: [...new Set(findings.filter(isRefused).map(({ message }) => message))],
    warnings: [
      ...new Set([
        ...findings.filter((finding) => !isRefused(finding)).map(({ message }) => message),
        ...open,
        ...(crosswalk ? unchecked.map((what) => `Not checked: ${what}.`) : []),
      ]),
    ],
  };
}
