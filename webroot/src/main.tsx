import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { App } from './App';
import { isAway } from './api/comeback';
import { makeClient } from './api/queries';
import './design/fonts.css';
import './design/tokens.css';
import './design/base.css';

const root = document.getElementById('root');
const home = new URL(document.baseURI).pathname;
/** Somebody who came past the proxy is told that there is no such page. */
const base = window.location.pathname.startsWith(home) ? home : '/';

const router = createBrowserRouter([{ path: '*', element: <App /> }], { basename: base });

if (root) {
  createRoot(root, { onCaughtError: (problem) => isAway(problem) || console.error(problem) }).render(
    <QueryClientProvider client={makeClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
}
