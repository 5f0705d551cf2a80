import { Fragment } from 'react';
import { keyOf } from '../../../../core/code/ref';
import { cannotBeBilled } from '../../../../core/code/validity';
import type {
  CodeForm,
  NamedCode,
  NoteLevel,
  PagePrompt,
  PageSection,
  PathLevel,
  TextRun,
} from '../../../../core/systems/page';
import { StatusChip } from '../../../ui/StatusChip';
import type { OpenCode } from '../LinkedText';
import link from '../LinkedText.module.css';
import { Icon } from '../../../ui/Icon';
import styles from './Sections.module.css';

type SectionsProps = { sections: readonly PageSection[]; onCode: OpenCode };

/** What a code's system puts on its page: path, prompts, notes with where they come from, related codes. */
export function Sections({ sections, onCode }: SectionsProps) {
  return sections.map((section, index) => <Section key={index} section={section} onCode={onCode} />);
}

function Section({ section, onCode }: { section: PageSection; onCode: OpenCode }) {
  switch (section.kind) {
    case 'path':
      return <Path levels={section.levels} onCode={onCode} />;
    case 'warnings':
      return section.lines.map((line) => (
        <p key={line} className={styles.warning}>
          <Icon name="caution" /> {line}
        </p>
      ));
    case 'prompts':
      return <Prompts prompts={section.prompts} onCode={onCode} />;
    case 'notes':
      return <Notes {...section} onCode={onCode} />;
    case 'forms':
      return <Forms {...section} onCode={onCode} />;
    case 'codes':
      return <Codes {...section} onCode={onCode} />;
    case 'missing':
      return (
        <p className={styles.missing}>
          {section.what} {section.bring}
        </p>
      );
  }
}

function Path({ levels, onCode }: { levels: readonly PathLevel[]; onCode: OpenCode }) {
  return (
    <nav aria-label="Where it stands in the book">
      <ol className={styles.path}>
        {levels.map(({ level, text, title, ref }) => (
          <li key={`${level} ${text}`}>
            <span className="visually-hidden">{level} </span>
            {ref ? (
              <button type="button" className={link.link} onClick={() => onCode(ref)}>
                {text}
              </button>
            ) : (
              <span className={styles.place}>{text}</span>
            )}{' '}
            {title}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** A text in which the codes that are held lead to their pages. */
function Runs({ runs, onCode }: { runs: readonly TextRun[]; onCode: OpenCode }) {
  return runs.map(({ text, ref }, index) =>
    ref ? (
      <button key={index} type="button" className={link.link} onClick={() => onCode(ref)}>
        {text}
      </button>
    ) : (
      <Fragment key={index}>{text}</Fragment>
    ),
  );
}

function Lines({ lines, onCode }: { lines: readonly TextRun[][]; onCode: OpenCode }) {
  return (
    <ul className={styles.lines}>
      {lines.map((runs, index) => (
        <li key={index}>
          <Runs runs={runs} onCode={onCode} />
        </li>
      ))}
    </ul>
  );
}

function Prompts({ prompts, onCode }: { prompts: readonly PagePrompt[]; onCode: OpenCode }) {
  return (
    <section className={styles.section} aria-label="Codes to think of">
      <h3>Codes to think of</h3>
      {prompts.map(({ lead, from, lines }, index) => (
        <div key={index} className={styles.prompt}>
          <p>
            <strong>{lead}</strong>
            {from !== null && <span className={styles.from}> from {from}</span>}
          </p>
          <Lines lines={lines} onCode={onCode} />
        </div>
      ))}
    </section>
  );
}

function Notes({
  source,
  levels,
  onCode,
}: {
  source: string;
  levels: readonly NoteLevel[];
  onCode: OpenCode;
}) {
  return (
    <section className={styles.section} aria-label="Notes">
      <h3>Notes that hold for it</h3>
      <p className={styles.from}>From the {source}.</p>
      {levels.map(({ from, ref, groups }, index) => (
        <div key={index} className={styles.level}>
          <h4>
            {from === null ? 'Of the code itself' : 'From '}
            {from !== null &&
              (ref ? (
                <button type="button" className={link.link} onClick={() => onCode(ref)}>
                  {from}
                </button>
              ) : (
                from
              ))}
          </h4>
          {groups.map(({ kind, means, lines }) => (
            <div key={kind}>
              <p>
                <strong>{kind}</strong>
                {means !== '' && <span className={styles.from}> {means}</span>}
              </p>
              <Lines lines={lines} onCode={onCode} />
            </div>
          ))}
        </div>
      ))}
    </section>
  );
}

/** The code's name as a way to its page, or as text where no list held has it. */
function Name({ of: { text, ref }, onCode }: { of: NamedCode; onCode: OpenCode }) {
  return ref ? (
    <button type="button" className={link.link} onClick={() => onCode(ref)}>
      {text}
    </button>
  ) : text === '' ? null : (
    <span className="code">{text}</span>
  );
}

function Forms({
  title,
  note,
  forms,
  onCode,
}: Extract<PageSection, { kind: 'forms' }> & { onCode: OpenCode }) {
  return (
    <section className={styles.section} aria-label={title}>
      <h3>{title}</h3>
      {note !== null && <p className={styles.from}>{note}</p>}
      <ul className={styles.codes}>
        {forms.map((form: CodeForm) => (
          <li key={form.label} aria-current={form.isThis ? 'true' : undefined}>
            <span className={styles.label}>{form.label}</span>
            {form.isThis ? <strong className="code">{form.text}</strong> : <Name of={form} onCode={onCode} />}
            <span>
              {form.title}
              {form.isThis && <span className={styles.from}> this code</span>}
            </span>
            {form.status && cannotBeBilled(form.status) && <StatusChip status={form.status} ended={null} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Codes({
  title,
  note,
  codes,
  onCode,
}: Extract<PageSection, { kind: 'codes' }> & { onCode: OpenCode }) {
  return (
    <section className={styles.section} aria-label={title}>
      <h3>{title}</h3>
      {note !== null && <p className={styles.from}>{note}</p>}
      <ul className={styles.codes}>
        {codes.map((one) => (
          <li key={one.ref ? keyOf(one.ref) : one.text}>
            <Name of={one} onCode={onCode} />
            <span>{one.title}</span>
            {one.status && cannotBeBilled(one.status) && <StatusChip status={one.status} ended={null} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
