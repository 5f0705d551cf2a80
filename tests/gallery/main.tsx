import { createRoot } from 'react-dom/client';
import '../../src/renderer/styles/tokens.css';
import '../../src/renderer/styles/base.css';
import { CommandsContext, type Commands } from '../../src/renderer/shell/commands';
import { doNothing } from './data';
import { dialogs } from './Dialogs';
import { Gallery } from './Gallery';
import './gallery.css';

/*
 * The parts of the window in every state, for developers: `npm run gallery`. `?theme=dark`, `?contrast=more`, `?dialog=keys` choose
 * another look. It is no part of the app and nothing of it is packed.
 */
const asked = new URLSearchParams(location.search);
const { dataset } = document.documentElement;
dataset['theme'] ??= asked.get('theme') ?? 'light';
dataset['contrast'] ??= asked.get('contrast') ?? 'usual';
const dialog = Object.entries(dialogs).find(([name]) => name === (dataset['dialog'] ?? asked.get('dialog')));

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element.');
// Parts tell a failure by the window's message line; here nothing fails.
const desk = { show: doNothing } as unknown as Commands;
createRoot(root).render(
  <CommandsContext value={desk}>
    <main className="gallery">
      <h1>Parts of the window</h1>
      <Gallery />
      {dialog?.[1]}
    </main>
  </CommandsContext>,
);
