import { hcpcsRef, type CodeRef, type SystemId } from '../code/ref';
import type { IsoDate } from '../code/validity';
import {
  alsoModifier,
  diagnosisAsked,
  foreignShape,
  rangeAsked,
  typedRefs,
  unheldDiagnosis,
} from './foreign-shapes';
import type { QuerySaid, Row, SearchQuestion, SearchReply } from './messages';
import { rowLimit } from './row-limit';
import { besideRows, inSections } from './sections';
import { readSentence, type Sentence } from './sentence/sentence';
import type { SystemInUse } from './system-in-use';

export type SearchParts = {
  /** The system that is asked most; its words rule. */
  primary: SystemInUse;
  /** Those whose codes and names stand beside them. */
  secondary: readonly SystemInUse[];
  /** The systems that answer, and whether a release of each is held or only what ships. */
  held: readonly { system: SystemId; isStarter: boolean }[];
  /** Those that are held and do not answer yet. */
  reading: readonly SystemId[];
  exactRow: (ref: CodeRef, on: IsoDate) => Row[];
  /** The codes that took the place of an ended one. */
  successors: (ref: CodeRef, on: IsoDate) => readonly CodeRef[];
  /** Whether words are found yet. */
  isReady: () => boolean;
};

const diagnoses: SystemId = 'icd10cm';
const places: SystemId = 'pos';

/** From a query to the rows of all systems: whole codes of any, then the one asked most with the best of the others. */
export function createSearchAnswer({
  primary,
  secondary,
  held,
  reading,
  exactRow,
  successors,
  isReady,
}: SearchParts): (question: SearchQuestion) => SearchReply {
  const parts = [primary, ...secondary];

  /** What came after an ended code: the code is found by its old words, and claims need the new one. */
  const withSuccessors = (row: Row, on: IsoDate): Row => {
    const next = row.status === 'ended' ? successors(row, on) : [];
    return next.length > 0 ? { ...row, replacedBy: next.map(({ code }) => code) } : row;
  };

  /** Modifiers by what the data know: what is none, or none any more on the day, is named and not taken. */
  const saidIn = (sentence: Sentence, on: IsoDate): QuerySaid => {
    const { dose, quantity, containers } = sentence;
    const isModifier = (code: string) =>
      /^\d{2}$/.test(code) ||
      exactRow(hcpcsRef(code, 'modifier'), on).some(({ status }) => status !== 'ended');
    return {
      dose,
      quantity,
      containers,
      modifiers: sentence.modifiers.filter(isModifier),
      noModifiers: sentence.modifiers.filter((code) => !isModifier(code)),
    };
  };

  return ({ query: typedQuery, on, filter, limit = rowLimit }) => {
    const sentence = readSentence(typedQuery);
    const diagnosis = diagnosisAsked(typedQuery);
    const query = diagnosis ?? sentence?.words ?? typedQuery;
    const { system: filtered, ...passed } = filter;
    const wanted = diagnosis === null ? filtered : diagnoses;
    const isWanted = ({ collection }: SystemInUse) => !wanted || collection.system.id === wanted;
    const isFiltered = Boolean(passed.kind ?? passed.groups ?? passed.codes);
    const asked = parts.filter(isWanted).map(({ collection }) => collection.system);
    const typed = isFiltered ? [] : typedRefs(query, asked).flatMap((ref) => exactRow(ref, on));
    const answer = primary.collection.answer(query, { on, filter: passed, limit });
    const isByTable = answer.hits.some(({ tier }) => tier === 'exact' || tier === 'prefix' || tier === 'ndc');
    const isUnanswered = answer.hits.every(({ tier }) => tier === 'fuzzy');
    const isPrimary = isWanted(primary);
    const others = isFiltered
      ? []
      : secondary
          .filter(isWanted)
          .map(({ collection }) =>
            besideRows(collection, query, on, { isAlone: wanted !== undefined, isUnanswered }),
          );
    const isBegun = others.flatMap(({ rows }) => rows).some(({ tier }) => tier === 'prefix');
    const isHeld = diagnosis === null || parts.some(({ collection }) => collection.system.id === diagnoses);
    const isUnknown = typed.length === 0 && (!isByTable || diagnosis !== null) && !isBegun;
    const note = !isUnknown ? null : isHeld ? foreignShape(query, held, reading) : unheldDiagnosis;
    // A number that is a code of another system is no word of this one.
    const isElsewhere =
      !isByTable &&
      (typed.length > 0
        ? typed.every(({ system }) => system !== primary.collection.system.id)
        : isBegun && query.includes('.'));
    const main = note || isElsewhere || !isPrimary ? [] : primary.collection.rowsOf(answer.hits, on);
    const beside = note ? [] : others;
    const range = isPrimary && !isFiltered ? rangeAsked(query) : null;
    const inRange = (range ?? []).flatMap((code) => exactRow(hcpcsRef(code, 'procedure'), on));
    const rows = inRange.length > 0 ? inRange : inSections(query, typed, main, beside);
    const said = range
      ? `${query.trim().toUpperCase()} is a range: ${inRange.length} of its codes are in these data.`
      : typed.some(({ system }) => system === places)
        ? alsoModifier(query)
        : null;
    const advice = note
      ? []
      : [
          ...(said === null ? [] : [{ text: said, isQuestion: false }]),
          ...(isPrimary ? (answer.advice ?? []) : []),
          ...beside.flatMap((one) => one.advice),
        ];
    const isSilent = note !== null || isElsewhere || !isPrimary;
    const counts = note || isElsewhere ? {} : { ...answer.counts };
    for (const { collection } of secondary) {
      const { id } = collection.system;
      const count = rows.filter((row) => row.system === id).length;
      if (count > 0) counts[id] = count;
    }
    return {
      query: typedQuery,
      rows: rows.slice(0, limit).map((row) => withSuccessors(row, on)),
      total: inRange.length > 0 ? inRange.length : (isSilent ? 0 : answer.total) + rows.length - main.length,
      counts,
      suggestions: answer.suggestions,
      note,
      said: sentence && saidIn(sentence, on),
      ...(advice.length > 0 && { advice }),
      wordsReady: isReady(),
      reading,
    };
  };
}
