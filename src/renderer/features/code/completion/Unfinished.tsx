import type { IsoDate } from '../../../../core/code/validity';
import { keyOf } from '../../../../core/code/ref';
import { formatCode } from '../../../../core/systems/about';
import { useCommands } from '../../../shell/commands';
import { useEngineState } from '../../../shell/engine/EngineContext';
import { useAnswer } from '../../../shell/engine/useAnswer';
import { CodeLink } from '../LinkedText';
import styles from './CompletionPanel.module.css';

/** So many are named; more are narrowed by typing on. */
const shown = 9;

/** What a text that no code has can become: with the placeholders put in, or as the beginning of codes. Nothing where it is none. */
export function Unfinished({ query, on }: { query: string; on: IsoDate }) {
  const { client, openCode } = useCommands();
  const engine = useEngineState();
  const text = query.trim();
  const isAsked = /^\S{3,9}$/.test(text) && /\d/.test(text);
  const question = isAsked ? { text, system: null, chosen: [], on } : null;
  const { reply, isCurrent, failure } = useAnswer(client, engine, 'complete', question);
  if (!isCurrent) return null;
  if (failure !== null) return <p role="alert">What it can become could not be read: {failure}</p>;
  if (!reply) return null;
  return reply.map((found) => {
    if (found.refused !== undefined || found.codes.length === 0) return null;
    const { system, padded, codes } = found;
    return (
      <section key={system} className={styles.panel} aria-label="What it can become">
        <p>
          {padded === null
            ? `“${text}” is not complete.`
            : `“${text}” is missing its placeholder. With the X added, it is ${formatCode({ system, code: padded })}.`}
        </p>
        <ul>
          {codes.slice(0, shown).map((one) => (
            <li key={keyOf(one)}>
              <CodeLink to={one} onCode={openCode} /> {one.long}
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
