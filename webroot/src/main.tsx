import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './App';
import { makeClient } from './api/queries';
import './design/fonts.css';
import './design/tokens.css';
import './design/base.css';

const root = document.getElementById('root');
const base = new URL(document.baseURI).pathname;

if (root) {
  createRoot(root).render(
    <QueryClientProvider client={makeClient()}>
      <BrowserRouter basename={base}>
        <App />
      </BrowserRouter>
    </QueryClientProvider>,
  );
}
