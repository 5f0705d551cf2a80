import type { ReleaseEntry } from '../../../bridge/schemas';
import type { SearchReply } from '../../../core/lookup/messages';
import { FavoritesAndRecents } from '../favorites/FavoritesAndRecents';
import { Button } from '../../ui/Button';
import styles from './EmptySearch.module.css';

const examples = ['J0475', 'baclofen', 'lioresal', 'rituximab 10 mg', 'wheelchair cushion'];

type EmptySearchProps = {
  reply: SearchReply | null;
  current: ReleaseEntry | null;
  onQuery: (query: string) => void;
  onData: () => void;
};

/** What stands where no rows are: before anything was typed, and when nothing was found. */
export function EmptySearch({ reply, current, onQuery, onData }: EmptySearchProps) {
  const isStarter = current?.kind === 'starter-catalog';
  return (
    <div className={styles.empty}>
      {!reply && <FavoritesAndRecents />}
      {reply ? <NothingFound reply={reply} onQuery={onQuery} /> : <FirstWords onQuery={onQuery} />}
      {isStarter && (
        <p className={styles.note}>
          The starter catalog knows the codes that are billed most. Import a CMS release to search every HCPCS
          code with CMS’s own descriptors and dates. <Button onClick={onData}>Import a release</Button>
        </p>
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

function NothingFound({ reply, onQuery }: { reply: SearchReply; onQuery: (query: string) => void }) {
  if (reply.note) {
    return (
      <>
        <h2>
          “{reply.query.trim()}” looks like {reply.note.name}
        </h2>
        <p>{reply.note.advice}</p>
        {reply.suggestions.length > 0 && (
          <Choices label="Codes that begin alike" words={reply.suggestions} onQuery={onQuery} />
        )}
      </>
    );
  }
  return (
    <>
      <h2>No code found</h2>
      {reply.suggestions.length > 0 ? (
        <Choices label="Did you mean" words={reply.suggestions} onQuery={onQuery} />
      ) : (
        <p>Try fewer words, the substance instead of the brand, or the first letters of the code.</p>
      )}
    </>
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
