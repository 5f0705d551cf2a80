import { openEngine } from './shell/engine/door';
import './styles/tokens.css';
import './styles/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element.');

// The engine reads its script and the data while the window is still on its way.
const engine = openEngine();
void import('./open-window').then(({ openWindow }) => openWindow(root, engine));
