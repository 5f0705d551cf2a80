import { useRef, useState } from 'react';
import admin from '../../../../docs/admin.md?raw';
import coders from '../../../../docs/coders-guide.md?raw';
import { ScreenHeader } from '../../shell/ScreenHeader';
import { useCommands } from '../../shell/commands';
import { Markdown } from '../code/Markdown';
import { readManual } from './manual';
import help from './HelpScreen.module.css';
import styles from './ManualScreen.module.css';

const manuals = [readManual(coders), readManual(admin)];

/** The manuals of `docs`, the same texts: one for coders, one for whoever looks after the computers. */
export function ManualScreen({ onClose }: { onClose: () => void }) {
  const { openCode } = useCommands();
  const [chosen, setChosen] = useState(0);
  const body = useRef<HTMLDivElement>(null);
  const manual = manuals[chosen];
  const goTo = (id: string) => {
    const heading = body.current?.querySelector<HTMLElement>(`#${id}`);
    heading?.scrollIntoView();
    heading?.focus();
  };
  return (
    <section className={help.screen} aria-labelledby="manual-title">
      <ScreenHeader id="manual-title" title={manual?.title ?? ''} onClose={onClose} />
      <div className={styles.manuals} role="group" aria-label="Manuals">
        {manuals.map(({ title }, at) => (
          <button key={title} type="button" aria-pressed={at === chosen} onClick={() => setChosen(at)}>
            {title}
          </button>
        ))}
      </div>
      <nav className={styles.contents} aria-label={`Contents: ${manual?.title}`}>
        {manual?.parts.map(({ id, heading }) => (
          <button key={id} type="button" onClick={() => goTo(id)}>
            {heading}
          </button>
        ))}
      </nav>
      <div ref={body} className={styles.body}>
        <Markdown text={manual?.lead ?? ''} onCode={openCode} />
        {manual?.parts.map(({ id, heading, text }) => (
          <section key={id} aria-labelledby={id}>
            <h3 id={id} tabIndex={-1}>
              {heading}
            </h3>
            <Markdown text={text} onCode={openCode} />
          </section>
        ))}
      </div>
    </section>
  );
}
