import { RequestType } from 'vscode-languageserver';
import { corpusFile } from '../corpus/membership';
import type { Files } from '../corpus/model';
import { canonicalUri } from '../corpus/uris';
import { corpusThere, newCorpus, noTexts } from '../features/newCorpus';
import { waitFor } from './cancellation';
import type { ClientRequests } from './requests';
import type { Session } from './session';

type NewCorpus = ClientRequests['bronwijzer/newCorpus'];

/** Answers the first `corpus.yaml` of a folder, once its texts have been read. */
export function answerNewCorpus(session: Session, files: Files): void {
  const { connection, workspace, client } = session;
  const method: keyof ClientRequests = 'bronwijzer/newCorpus';
  const type = new RequestType<NewCorpus['params'], NewCorpus['result'], never>(method);
  connection.onRequest(type, async (params, token): Promise<NewCorpus['result']> => {
    await waitFor(session.indexed, token);
    const folder = canonicalUri(params.folder).replace(/\/?$/, '/');
    const uri = `${folder}${corpusFile}`;
    const { language } = client();
    if (workspace.openedSettings(uri) !== undefined || (await files.read(uri)) !== undefined)
      return { refusal: corpusThere(corpusFile, language) };
    const documents = workspace.corpus.documents().filter((document) => document.uri.startsWith(folder));
    const known = new Set(documents.map((document) => document.uri));
    const others = (await files.list(folder.slice(0, -1))).filter((other) => !known.has(other));
    if (documents.length + others.length === 0)
      return { refusal: noTexts(decodeURIComponent(params.folder), language) };
    return { uri, text: newCorpus({ folder, documents, others }, language) };
  });
}
