import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startWords } from './i18n/i18n.js';
import { Routes } from './routes.js';
import './ui/global.css';

await startWords();
const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
createRoot(root).render(
  <StrictMode>
    <Routes />
  </StrictMode>,
);
