import { Fragment } from 'react';
import { hcpcsRef, type CodeRef } from '../../../core/code/ref';
import { formatCode } from '../../../core/systems/about';
import styles from './LinkedText.module.css';

const codePattern = /\b[A-V]\d{4}\b/g;

export type OpenCode = (ref: CodeRef) => void;

/** A text in which every Level II code is a way to that code's page. */
export function LinkedText({ text, onCode }: { text: string; onCode: OpenCode }) {
  const pieces: { text: string; isCode: boolean }[] = [];
  let end = 0;
  for (const match of text.matchAll(codePattern)) {
    pieces.push({ text: text.slice(end, match.index), isCode: false }, { text: match[0], isCode: true });
    end = match.index + match[0].length;
  }
  pieces.push({ text: text.slice(end), isCode: false });
  return pieces.map((piece, index) =>
    piece.isCode ? (
      <CodeLink key={index} to={hcpcsRef(piece.text)} onCode={onCode} />
    ) : (
      <Fragment key={index}>{piece.text}</Fragment>
    ),
  );
}

/** A button, not an anchor: it opens a page of this window and has no address of its own. */
export function CodeLink({ to, onCode }: { to: CodeRef; onCode: OpenCode }) {
  return (
    <button type="button" className={styles.link} onClick={() => onCode(to)}>
      {formatCode(to)}
    </button>
  );
}
