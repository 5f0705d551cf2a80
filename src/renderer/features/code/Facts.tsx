import { Fragment } from 'react';
import type { CodeReply, CrossReference } from '../../../core/lookup/messages';
import type { Fact, FactGroup } from '../../../core/code/fact';
import { isSameSource, sourceWords } from '../../shell/provenance';
import styles from './Facts.module.css';
import { CodeLink, LinkedText, type OpenCode } from './LinkedText';

/** Facts as a definition list, grouped as a coder asks; CMS's raw value stands small beside the words. */
export function Facts({ page, onCode }: { page: CodeReply; onCode: OpenCode }) {
  const { text, facts } = page.sources;
  const { system } = page.record;
  return (
    <section className={styles.facts} aria-label="Facts">
      {page.factGroups.map((group) => (
        <Group key={group.title} group={group} onCode={onCode} />
      ))}
      {facts && !isSameSource(facts, text) && (
        <p className={styles.unknown}>
          Coverage, pricing and dates are from {sourceWords(facts, system)}, the newest source held that
          states them; the descriptor is from {sourceWords(text, system)}.
        </p>
      )}
      {page.xrefs.length > 0 && <SeeAlso xrefs={page.xrefs} onCode={onCode} />}
      {page.missingFacts && <p className={styles.unknown}>{page.missingFacts}</p>}
    </section>
  );
}

function Group({ group, onCode }: { group: FactGroup; onCode: OpenCode }) {
  return (
    <div>
      <h3 className={styles.title}>{group.title}</h3>
      <dl className={styles.list}>
        {inOneLine(group.facts).map(([first, ...others]) => (
          <Fragment key={first.label}>
            <dt>{first.label}</dt>
            <dd>
              {[first, ...others].map((fact, index) => (
                <span key={index} className={styles.several}>
                  <LinkedText text={fact.words} onCode={onCode} />
                  {fact.raw && <span className={styles.raw}>{fact.raw}</span>}
                </span>
              ))}
            </dd>
          </Fragment>
        ))}
      </dl>
    </div>
  );
}

/** Several values of one fact, of which only the first has the label, belong in one line. */
function inOneLine(facts: readonly Fact[]): [Fact, ...Fact[]][] {
  const lines: [Fact, ...Fact[]][] = [];
  for (const fact of facts) {
    const last = lines.at(-1);
    if (fact.label === '' && last) last.push(fact);
    else lines.push([fact]);
  }
  return lines;
}

function SeeAlso({ xrefs, onCode }: { xrefs: readonly CrossReference[]; onCode: OpenCode }) {
  return (
    <div>
      <h3 className={styles.title}>See also</h3>
      <ul className={styles.references}>
        {xrefs.map(({ text, target }) => (
          <li key={text}>
            {target ? (
              <>
                <CodeLink to={target} onCode={onCode} /> {target.long}
              </>
            ) : (
              <>
                <span className="code">{text}</span>{' '}
                <span className={styles.raw}>
                  {/^\d{5}/.test(text) ? 'CPT, not in CodeDesk' : 'not in this release'}
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
