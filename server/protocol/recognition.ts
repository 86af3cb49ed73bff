import { canonicalUri } from '../corpus/uris';
import type { ClientRequests } from './requests';
import type { Session } from './session';

type Recognise = ClientRequests['bronwijzer/recognise'];

/** Answers whether a text that an editor has open is one of the corpus, and so has the language of sources. */
export function answerRecognition({ connection, workspace }: Session): void {
  const method: keyof ClientRequests = 'bronwijzer/recognise';
  connection.onRequest(method, async ({ uri, text }: Recognise['params']): Promise<Recognise['result']> => {
    return { recognised: await workspace.recognises(canonicalUri(uri), text) };
  });
}
