import type { ReactNode } from 'react';
import type { LookupFilter, SearchReply } from '../../../core/lookup/messages';
import { hiddenBy } from './hidden';
import { ActionButton } from '../../shell/actions/ActionButton';
import { useCommands } from '../../shell/commands';
import { Button } from '../../ui/Button';
import styles from './EmptySearch.module.css';

const examples = ['J0475', 'baclofen', 'lioresal', 'rituximab 10 mg', 'wheelchair cushion'];

type EmptySearchProps = {
  reply: SearchReply | null;
  filter: LookupFilter;
  onFilter: (filter: LookupFilter) => void;
  /** The codes at hand, before anything was typed; null where there are none yet. */
  start: ReactNode;
  onQuery: (query: string) => void;
};

/** What stands where no rows are: before anything was typed, and when nothing was found. */
export function EmptySearch({ reply, filter, onFilter, start, onQuery }: EmptySearchProps) {
  if (!reply && start) return start;
  return (
    <div className={styles.empty}>
      {reply ? (
        <NothingFound reply={reply} filter={filter} onFilter={onFilter} onQuery={onQuery} />
      ) : (
        <FirstWords onQuery={onQuery} />
      )}
    </div>
  );
}

function FirstWords({ onQuery }: { onQuery: (query: string) => void }) {
  return (
    <>
      <h2>Find a code</h2>
      <p>Type a code, the beginning of one, a word, a brand or a dose.</p>
      <Choices label="Try" words={examples} onQuery={onQuery} />
    </>
  );
}

type NothingFoundProps = Omit<EmptySearchProps, 'reply' | 'start'> & { reply: SearchReply };

function NothingFound({ reply, filter, onFilter, onQuery }: NothingFoundProps) {
  const hidden = hiddenBy(reply, filter);
  if (hidden) {
    return (
      <>
        <h2>{hidden.words}</h2>
        <p>
          <Button
            look="primary"
            onClick={() => onFilter({ ...filter, liveOnly: false, favoritesOnly: false })}
          >
            Show {hidden.count === 1 ? 'it' : 'them'}
          </Button>
        </p>
      </>
    );
  }
  if (reply.note) {
    return (
      <>
        <h2>
          “{reply.query.trim()}” looks like {reply.note.name}
        </h2>
        <p>{reply.note.advice}</p>
        {/import/i.test(reply.note.advice) && <ToImport />}
        {reply.suggestions.length > 0 && (
          <Choices label="Codes that begin alike" words={reply.suggestions} onQuery={onQuery} />
        )}
      </>
    );
  }
  return (
    <>
      <h2>{reply.reading.length > 0 ? 'No code found yet' : 'No code found'}</h2>
      {reply.suggestions.length > 0 ? (
        <Choices label="Did you mean" words={reply.suggestions} onQuery={onQuery} />
      ) : (
        <p>Try fewer words, the substance instead of the brand, or the first letters of the code.</p>
      )}
    </>
  );
}

/** Where the advice is to import a list, the way there. */
function ToImport() {
  const { goTo } = useCommands();
  return (
    <p>
      <ActionButton action="data" onClick={() => goTo('data')}>
        Import a file
      </ActionButton>
    </p>
  );
}

type ChoicesProps = { label: string; words: readonly string[]; onQuery: (query: string) => void };

function Choices({ label, words, onQuery }: ChoicesProps) {
  return (
    <p className={styles.choices}>
      <span>{label}</span>
      {words.map((word) => (
        <Button key={word} onClick={() => onQuery(word)}>
          {word}
        </Button>
      ))}
    </p>
  );
}
