import { type Refusal, refusal } from '../refusal';
import { maxNoteLength } from './notes';

export function faultOfBody(body: string): Refusal | null {
  if (body.trim() === '') return refusal('EMPTY_BODY', 'Write something in the note.', 'body');
  return body.length > maxNoteLength
    ? refusal('BODY_TOO_LONG', `A note can have at most ${maxNoteLength.toLocaleString('en-US')} characters.`, 'body')
    : null;
}
