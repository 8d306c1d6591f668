/** The API's shapes under short names. */
import type { components, operations } from './schema';

type Schemas = components['schemas'];

export type Persona = Schemas['Persona'];
export type PersonaDetail = Schemas['PersonaDetail'];
export type Discussion = Schemas['Discussion'];
export type FoundDiscussion = Schemas['FoundDiscussion'];
export type Seat = Discussion['seats'][number];
export type NewDiscussion = Schemas['NewDiscussion'];
export type Policy = Discussion['policy'];
export type Length = Discussion['length'];
export type Amendment = Schemas['Amendment'];
export type Voices = Schemas['Voices'];
export type Voice = Voices['items'][number];
export type VoiceTest = Schemas['VoiceTest'];
export type Preview = Schemas['Preview'];
export type Outlook = Schemas['Outlook'];
export type Spending = Schemas['Spending'];
export type Summary = Schemas['Summary'];
export type Estimate = Schemas['Estimate'];
export type WireTurn = Schemas['Turn'];
export type WireProblem = Partial<Schemas['Problem']>;
export type Citation = Schemas['Citation'];
export type Session = Schemas['Session'];
export type User = Session['user'];
export type Verdict = Answer<'checkPersona'>;
export type Tryout = Answer<'tryPersona'>;

type Answer<O extends keyof operations> = operations[O] extends {
  responses: { 200: { content: { 'application/json': infer T } } };
}
  ? T
  : never;
