import { Fragment, lazy, Suspense, useMemo, useRef } from 'react';
import { guideCaution } from '../../../core/guides/sections';
import type { Guide, GuideSection } from '../../../core/guides/guide';
import { ownTexts } from '../../../core/guides/of-code';
import { formatDate } from '../../../core/code/dates';
import styles from './GuideView.module.css';
import { LinkedText, type OpenCode } from './LinkedText';
import { useClosedSections } from './useClosedSections';

// The Markdown reader is needed for guides only, so it is not part of what starts the app.
const Markdown = lazy(() => import('./Markdown').then((module) => ({ default: module.Markdown })));

const anchorOf = (name: string): string => `guide-${name.toLowerCase().replace(/[^a-z]+/g, '-')}`;

type GuideViewProps = {
  guide: Guide;
  /** The code on whose page the guide stands: what the guide says of it alone comes first. */
  code: string;
  onCode: OpenCode;
};

/** A guide with a contents list; a section that the coder closed stays closed for every code. */
export function GuideView({ guide, code, onCode }: GuideViewProps) {
  const body = useRef<HTMLDivElement>(null);
  const closed = useClosedSections();

  const goTo = (name: string) => {
    closed.open(name);
    const heading = body.current?.querySelector<HTMLElement>(`#${anchorOf(name)}`);
    heading?.scrollIntoView();
    heading?.focus();
  };

  return (
    <section className={styles.guide} aria-labelledby="guide-title">
      <h3 id="guide-title" className={styles.title}>
        Guide: {guide.title}
      </h3>
      <p className={styles.caution}>{guideCaution}</p>
      <p>
        Covers <LinkedText text={guide.codes.join(', ')} onCode={onCode} />
      </p>
      {guide.lookalikes.length > 0 && (
        <p>
          Taken for these: <LinkedText text={guide.lookalikes.join(', ')} onCode={onCode} />
        </p>
      )}
      <OwnText guide={guide} code={code} onCode={onCode} />
      <nav className={styles.contents} aria-label="Contents of the guide">
        {guide.sections.map(({ name }) => (
          <button key={name} type="button" onClick={() => goTo(name)}>
            {name}
          </button>
        ))}
      </nav>
      <div ref={body} className={styles.sections}>
        {guide.sections.map((section) => (
          <Section
            key={section.name}
            section={section}
            isOpen={!closed.has(section.name)}
            onToggle={(isOpen) => (isOpen ? closed.open(section.name) : closed.close(section.name))}
            onCode={onCode}
          />
        ))}
      </div>
      <p className={styles.source}>
        Rests on: {guide.restsOn.join('; ')}. Reviewed {formatDate(guide.reviewed)}.
      </p>
    </section>
  );
}

/** What the family's text says of this one code, before the family's text. */
function OwnText({ guide, code, onCode }: GuideViewProps) {
  const texts = useMemo(() => ownTexts(guide, code), [guide, code]);
  if (!texts.length) return null;
  return (
    <section className={styles.own} aria-labelledby="guide-own-title">
      <h4 id="guide-own-title">What it says of {code}</h4>
      <dl>
        {texts.map(({ name, body }) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd className={styles.body}>
              <Suspense fallback={null}>
                <Markdown text={body} onCode={onCode} />
              </Suspense>
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}

type SectionProps = {
  section: GuideSection;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  onCode: OpenCode;
};

function Section({ section, isOpen, onToggle, onCode }: SectionProps) {
  return (
    <details
      className={styles.section}
      open={isOpen}
      onToggle={(event) => onToggle(event.currentTarget.open)}
    >
      <summary id={anchorOf(section.name)}>{section.name}</summary>
      <div className={styles.body}>
        <Suspense fallback={null}>
          <Markdown text={section.body} onCode={onCode} />
        </Suspense>
      </div>
    </details>
  );
}
