import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { refuseOutsideLinks } from './app/outside-links';
import { startEngine } from './engine/client';
import './styles/tokens.css';
import './styles/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element.');

refuseOutsideLinks(document);

createRoot(root).render(
  <StrictMode>
    <App api={window.codedesk} engine={startEngine()} />
  </StrictMode>,
);
