import type { Nodes, RootContent, TableRow } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { Fragment, useMemo, type ReactNode } from 'react';
import { LinkedText, type OpenCode } from './LinkedText';

const withTables = { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] };

/**
 * The small part of Markdown that guides and manuals use, as React elements: no HTML is ever taken over, links and
 * images show their text only.
 */
export function Markdown({ text, onCode }: { text: string; onCode: OpenCode }) {
  const tree = useMemo(() => fromMarkdown(text, withTables), [text]);
  return <>{renderAll(tree.children, onCode)}</>;
}

const renderAll = (nodes: readonly RootContent[], onCode: OpenCode): ReactNode =>
  nodes.map((node, index) => <Fragment key={index}>{render(node, onCode)}</Fragment>);

function render(node: Nodes, onCode: OpenCode): ReactNode {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return <LinkedText text={node.value} onCode={onCode} />;
    case 'paragraph':
      return <p>{renderAll(node.children, onCode)}</p>;
    case 'heading':
      return <h4>{renderAll(node.children, onCode)}</h4>;
    case 'list':
      return node.ordered ? (
        <ol>{renderAll(node.children, onCode)}</ol>
      ) : (
        <ul>{renderAll(node.children, onCode)}</ul>
      );
    case 'listItem':
      return <li>{renderItem(node.children, onCode)}</li>;
    case 'strong':
      return <strong>{renderAll(node.children, onCode)}</strong>;
    case 'emphasis':
      return <em>{renderAll(node.children, onCode)}</em>;
    case 'table':
      return <GuideTable rows={node.children} onCode={onCode} />;
    case 'break':
      return <br />;
    case 'code':
      return <pre tabIndex={0}>{node.value}</pre>;
    default:
      return 'children' in node ? renderAll(node.children, onCode) : null;
  }
}

/** The first row of a table holds the names of its columns. */
function GuideTable({ rows: [head, ...rows], onCode }: { rows: readonly TableRow[]; onCode: OpenCode }) {
  return (
    <table>
      <thead>
        <tr>
          {head?.children.map((cell, index) => (
            <th key={index} scope="col">
              {renderAll(cell.children, onCode)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {row.children.map((cell, index) => (
              <td key={index}>{renderAll(cell.children, onCode)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A list item of one paragraph is shown without the paragraph's space. */
function renderItem(children: readonly RootContent[], onCode: OpenCode): ReactNode {
  const [only, ...more] = children;
  if (only?.type === 'paragraph') {
    return (
      <>
        {renderAll(only.children, onCode)}
        {renderAll(more, onCode)}
      </>
    );
  }
  return renderAll(children, onCode);
}
