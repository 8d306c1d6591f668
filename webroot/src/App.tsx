import { lazy, Suspense, useEffect } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import { onIdentity } from './api/auth';
import { Problem } from './api/http';
import { Boundary } from './Boundary';
import { Notices } from './design/Notices';
import { People } from './design/people';
import { Trouble } from './design/Trouble';
import { toast } from './design/toasts';
import { Frame } from './Frame';
import { en } from './text/en';

const Convene = lazy(() => import('./screens/convene/Convene'));
const Preview = lazy(() => import('./screens/preview/Preview'));
const Discussion = lazy(() => import('./screens/discussion/Discussion'));
const Review = lazy(() => import('./screens/review/Review'));
const History = lazy(() => import('./screens/history/History'));
const Personas = lazy(() => import('./screens/personas/Personas'));
const Editor = lazy(() => import('./screens/personas/editor/Editor'));
const Character = lazy(() => import('./screens/personas/Character'));
const Settings = lazy(() => import('./screens/settings/Settings'));

const LOST = new Problem({ title: en.problems.noPage, detail: en.problems.noPageDetail });

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
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen begins at its top
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [pathname]);
  return (
    <People>
      <Frame>
        <Boundary key={pathname}>
          <Suspense fallback={<p className="page hint">{en.app.opening}</p>}>
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
