import { memo, useMemo } from 'react';
import { keyOf, type CodeRef } from '../../../core/code/ref';
import type { ReleaseEntry } from '../../../bridge/schemas';
import type { IsoDate } from '../../../core/code/validity';
import { isPrivate } from '../../../core/systems/private/record';
import { licenceOf } from '../../../core/systems/licence';
import { isServiceLine, systemOf } from '../../../core/systems/about';
import { codeDating } from '../../../core/releases/in-force';
import { useCommands } from '../../shell/commands';
import { isSameSource, releaseName, sourceWords } from '../../shell/provenance';
import type { CodeReply, QuerySaid } from '../../../core/lookup/messages';
import { useStore } from '../../shell/store';
import { ActionButton } from '../../shell/actions/ActionButton';
import { Button } from '../../ui/Button';
import { Licensed } from '../../ui/Licensed';
import { guessedCode } from '../search/guess';
import { UnitsSection } from '../units/UnitsSection';
import { useUnitsShown } from '../units/useUnitsShown';
import { addDiagnosis } from '../worksheet/diagnoses-store';
import { WrittenForm } from './WrittenForm';
import styles from './CodePage.module.css';
import { CompletionPanel } from './completion/CompletionPanel';
import { Facts } from './Facts';
import { GuideView } from './GuideView';
import { History } from './History';
import { LinkedData } from './LinkedData';
import { Namesake } from './Namesake';
import { PageHeader } from './PageHeader';
import { SectionBar, type SectionLink } from './SectionBar';
import { Sections } from './sections/Sections';
import { SimilarCodes } from './SimilarCodes';
import { Standing } from './Standing';
import { Successors } from './Successors';
import { usePageSections } from './usePageSections';

type CodePageProps = {
  page: CodeReply;
  /** The release that the page speaks from. */
  release: ReleaseEntry;
  /** Ids of the imported releases, for the history. */
  releaseIds: string;
  /** Date of service. */
  on: IsoDate;
  /** A newer release of the system, begun by the date of service, is held and not in use: another one is pinned. */
  isNewerHeld: boolean;
  /** What the search box says beside the code. */
  said: QuerySaid | null;
  /** The codes that are chosen to be compared. */
  compared: readonly CodeRef[];
  onCopyCode: () => void;
  onCopyWithUnit: () => void;
};

/** A code's page. The unit stands first: it is what goes wrong. */
export const CodePage = memo(function CodePage(props: CodePageProps) {
  const { page, release, releaseIds, on, compared, onCopyCode, onCopyWithUnit } = props;
  const { openCode, copyText, show } = useCommands();
  const isGuess = useStore(guessedCode) === keyOf(page.record);
  const units = useUnitsShown(props.said, keyOf(page.record));
  const { record, guide } = page;
  // Nothing of a header can be copied: its page asks which of the codes below is meant.
  const isHeader = record.billable === false;
  const isDiagnosis = systemOf(record.system)?.claim === 'diagnosis';
  const isBilled = isServiceLine(record);
  const licence = licenceOf(record);
  const { text, dates } = page.sources;
  const doubt = isPrivate(record)
    ? null
    : codeDating(page.sources, record.valid, on, systemOf(record.system)?.cadence, props.isNewerHeld);
  // Where another source than the one in front of the coder knows the dates, it is named.
  const isElsewhere = isPrivate(record) || record.system !== release.system;
  const isDatedElsewhere = dates !== null && !isSameSource(dates, isElsewhere ? text : release);
  const said = isDatedElsewhere ? `says ${sourceWords(dates, record.system)}` : null;
  const source = isElsewhere
    ? sourceWords(text, record.system)
    : isSameSource(text, release)
      ? releaseName(release)
      : `${sourceWords(text, record.system)}; ${releaseName(release)} does not list it`;
  const where = isPrivate(record)
    ? page.namesake
      ? 'from your private codes'
      : 'from your private codes, in no CMS release'
    : record.starter
      ? `${source}, descriptor in our own words`
      : source;
  // The status names the release that it rests on where that does not reach the day.
  const isSaidByStatus =
    doubt !== null && page.status === 'active' && said === null && where === releaseName(release);
  const hasHistory = releaseIds.includes(' ');
  const hasProducts = page.payment.length > 0 || page.links.ndcs.length > 0;
  const sections = useMemo(
    (): SectionLink[] => [
      ...(isBilled ? [{ id: 'units', label: 'Units' } as const] : []),
      { id: 'facts', label: 'Facts' },
      { id: 'similar', label: 'Similar' },
      ...(hasProducts ? [{ id: 'ndc', label: 'Price, NDC' } as const] : []),
      ...(guide ? [{ id: 'guide', label: 'Guide' } as const] : []),
      ...(hasHistory ? [{ id: 'history', label: 'History' } as const] : []),
    ],
    [isBilled, hasProducts, guide, hasHistory],
  );
  const parts = usePageSections(keyOf(record), sections, units.open);
  return (
    <article ref={parts.page} className={styles.page} aria-labelledby="code-title" data-code={record.code}>
      <PageHeader page={page} compared={compared} />
      <div className={styles.top}>
        <div>
          <p className={styles.descriptor}>
            <Licensed by={licence}>{record.long}</Licensed>
          </p>
          {record.short && record.short !== record.long && (
            <p className={styles.short}>
              <Licensed by={licence}>{record.short}</Licensed>
            </p>
          )}
        </div>
        <Standing
          page={page}
          on={on}
          doubt={doubt}
          source={isSaidByStatus ? null : [said, where].filter(Boolean).join(' · ')}
        />
        <Successors page={page} />
        <Namesake page={page} />
        <p className={styles.buttons}>
          {!isHeader && (
            <>
              <ActionButton look={isGuess ? 'plain' : 'primary'} action="copy" onClick={onCopyCode}>
                Copy code
              </ActionButton>
              <ActionButton action="copy-unit" onClick={onCopyWithUnit}>
                Copy code, descriptor and unit
              </ActionButton>
            </>
          )}
          {page.fieldTexts.map(({ field, text }) => (
            <Button key={field} onClick={() => void copyText(text, `${text} for ${inSentence(field)}`)}>
              Copy for {inSentence(field)}
            </Button>
          ))}
          {isDiagnosis && !isHeader && (
            <ActionButton action="add-to-worksheet" onClick={() => show(addDiagnosis(page))}>
              Add to the worksheet
            </ActionButton>
          )}
        </p>
        {!isHeader && <WrittenForm of={record} />}
        <SectionBar sections={sections} isUnitsShown={units.isShown} onGo={parts.goTo} />
      </div>
      <div className={styles.body}>
        {isBilled && (
          <div data-section="units">
            <UnitsSection
              page={page}
              on={on}
              searched={props.said}
              isShown={units.isShown}
              onClose={units.close}
            />
          </div>
        )}
        {isHeader && <CompletionPanel key={keyOf(record)} record={record} on={on} onCode={openCode} />}
        <Sections sections={page.sections} onCode={openCode} />
        <div data-section="facts">
          <Facts page={page} onCode={openCode} />
        </div>
        <SimilarCodes page={page} on={on} />
        <div data-section="ndc">
          <LinkedData links={page.links} payment={page.payment} releaseFrom={release.from} />
        </div>
        {guide && (
          <div data-section="guide">
            <GuideView guide={guide} code={record.code} onCode={openCode} />
          </div>
        )}
        <div data-section="history">
          <History of={record} releaseIds={releaseIds} />
        </div>
      </div>
    </article>
  );
});

/** The name of a field within a sentence: "claim form, item 21", but "837P, segment HI". */
const inSentence = (field: string): string =>
  /^[A-Z][a-z]/.test(field) ? field.charAt(0).toLowerCase() + field.slice(1) : field;
