import { pathFrom } from '../../corpus/corpusYaml';
import type { CorpusFile } from '../../corpus/settings';
import { type NewIgnored, newCorpusYaml, withIgnored } from '../../corpus/writeCorpusYaml';
import type { FileChange, Found } from '../../findings/fix';
import { anchorOf } from '../../findings/ignored';
import { say } from '../../text/language';
import type { Question } from '../question';
import type { CodeAction } from './action';

/**
 * Ignoring a finding: here, in this text, or in the whole corpus. It is written in the `corpus.yaml` that governs the text, which
 * is made where there is none, with room for the reason. Not offered for a text outside the folders, nor where the YAML is broken.
 */
export function ignore(found: Found, question: Question): readonly CodeAction[] {
  const { document, corpus, uri, language } = question;
  const file = corpus.corpusFile(uri);
  const path = file && pathFrom(file.folder, uri);
  if (file === undefined || path === undefined) return [];
  const { code } = found;
  const { quote, before, behind } = anchorOf(document, found.span);
  const here = { rule: code, file: path, quote, ...(before && { before }), ...(behind && { behind }) };
  const places: readonly (readonly [string, NewIgnored, string])[] = [
    ['here', here, say(language, { nl: 'Negeer dit hier', en: 'Ignore this here' })],
    [
      'in-text',
      { rule: code, file: path },
      say(language, { nl: `Negeer ${code} in deze tekst`, en: `Ignore ${code} in this text` }),
    ],
    [
      'in-corpus',
      { rule: code },
      say(language, { nl: `Negeer ${code} in het hele corpus`, en: `Ignore ${code} in the whole corpus` }),
    ],
  ];
  const making =
    file.text === undefined ? say(language, { nl: ' (maakt corpus.yaml)', en: ' (makes corpus.yaml)' }) : '';
  return places.flatMap(([where, ignored, title]): readonly CodeAction[] => {
    if (changesFor(file, ignored, question).length === 0) return [];
    return [
      {
        kind: 'quickfix',
        id: `${code}@${found.span.start} ignore ${where}`,
        title: title + making,
        mends: found,
        preferred: false,
        makesFile: file.text === undefined,
        asks: say(language, {
          nl: 'Waarom? De reden komt in corpus.yaml.',
          en: 'Why? The reason is kept in corpus.yaml.',
        }),
        changes: (reason) => changesFor(file, { ...ignored, ...(reason && { reason }) }, question),
      },
    ];
  });
}

function changesFor({ uri, text }: CorpusFile, ignored: NewIgnored, { language }: Question): readonly FileChange[] {
  if (text === undefined) return [{ kind: 'create', uri, text: newCorpusYaml(ignored, language) }];
  const edit = withIgnored(text, ignored, language);
  return edit === undefined ? [] : [{ kind: 'edit', uri, text, edits: [edit] }];
}
