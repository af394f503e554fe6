import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { FirstPageProvider } from './first-page.js';
import { startWords } from './i18n/i18n.js';
import { Routes } from './routes.js';
import { drawnFrom } from './session/porch.js';
import './ui/global.css';

await startWords();
const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
const data = drawnFrom();
const page = (
  <StrictMode>
    <FirstPageProvider data={data}>
      <Routes />
    </FirstPageProvider>
  </StrictMode>
);
if (data) hydrateRoot(root, page);
else createRoot(root).render(page);
