import { type ComponentType, lazy, Suspense, useEffect } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import { onIdentity } from './api/auth';
import { Problem } from './api/http';
import { Boundary } from './Boundary';
import { Notices } from './design/Notices';
import { People } from './design/people';
import { Trouble } from './design/Trouble';
import { toast } from './design/toasts';
import { Frame } from './Frame';
import { Opening } from './Opening';
import { supplyWhenIdle } from './supply';
import { en } from './text/en';

const Convene = screen(() => import('./screens/convene/Convene'));
const Preview = screen(() => import('./screens/preview/Preview'));
const Discussion = screen(() => import('./screens/discussion/Discussion'));
const Review = screen(() => import('./screens/review/Review'));
const History = screen(() => import('./screens/history/History'));
const Personas = screen(() => import('./screens/personas/Personas'));
const Editor = screen(() => import('./screens/personas/editor/Editor'));
const Character = screen(() => import('./screens/personas/Character'));
const Settings = screen(() => import('./screens/settings/Settings'));

const LOST = new Problem({ title: en.problems.noPage, detail: en.problems.noPageDetail });

/** Code that does not come means that the server does not. */
function screen(load: () => Promise<{ default: ComponentType }>) {
  return lazy(() => load().catch(() => Promise.reject(Problem.offline())));
}

/** The screens and their addresses. */
export function App() {
  const { pathname } = useLocation();
  useEffect(
    () =>
      onIdentity((_, former) => {
        if (former) toast(en.app.newGuest, en.app.newGuestDetail);
      }),
    [],
  );
  useEffect(supplyWhenIdle, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen begins at its top
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [pathname]);
  return (
    <People>
      <Frame>
        <Boundary key={pathname}>
          <Suspense fallback={<Opening />}>
            <Routes>
              <Route path="/" element={<Convene />} />
              <Route path="/preview" element={<Preview />} />
              <Route path="/discussions/:id" element={<Discussion key={pathname} />} />
              <Route path="/discussions/:id/review" element={<Review key={pathname} />} />
              <Route path="/history" element={<History />} />
              <Route path="/personas" element={<Personas />} />
              <Route path="/personas/new" element={<Editor key={pathname} />} />
              <Route path="/personas/:id/edit" element={<Editor key={pathname} />} />
              <Route path="/personas/:id" element={<Character key={pathname} />} />
              <Route path="/settings" element={<Settings />} />
              <Route path="*" element={<Trouble problem={LOST} />} />
            </Routes>
          </Suspense>
        </Boundary>
      </Frame>
      <Notices />
    </People>
  );
}
