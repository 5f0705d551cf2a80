import { counted } from '../../../core/files/text';
import type { CheckOverview } from '../../../core/check/session';
import styles from './CheckScreen.module.css';

/** What is said once of the whole list: what was not checked, what was left out on purpose, what the reader has to tell. One line until it is opened. */
export function Told({ overview: { unchecked, notAsked, issues } }: { overview: CheckOverview }) {
  const parts = [
    {
      title: 'Not checked',
      items: unchecked.map(({ what, lines }) => `${what}: ${counted(lines, 'line')}`),
    },
    { title: 'Not asked', items: notAsked.map(({ title, because }) => `${title} (${because})`) },
    {
      title: 'Of the list',
      items: issues.map(({ line, message }) => (line === null ? message : `Line ${line}: ${message}`)),
    },
  ].filter(({ items }) => items.length > 0);
  if (parts.length === 0) return null;
  return (
    <details>
      <summary>{parts.map(({ title, items }) => `${title} (${items.length})`).join(' · ')}</summary>
      <div className={styles.told}>
        {parts.map(({ title, items }) => (
          <section key={title}>
            {parts.length > 1 && <h3>{title}</h3>}
            <ul>
              {items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  );
}
