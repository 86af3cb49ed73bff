import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { URI } from 'vscode-uri';
import type { Candidate } from '../annotations/anchor';
import { type Anchored, anchorAll } from '../annotations/anchorAll';
import { anchorable } from '../annotations/anchoring/anchorable';
import { unknownCodes } from '../annotations/codebook/unknownCodes';
import { said } from '../annotations/decisions';
import { sidecarPath } from '../annotations/files/sidecarPath';
import { corpusFile } from '../corpus/membership';
import { strayFinding } from '../features/annotations/fileFindings';
import { type Language, say } from '../text/language';
import { lineStarts } from '../text/lines';
import { byPlace } from '../text/span';
import {
  type AnnotatedFile,
  type AnnotatedFolder,
  readAnnotatedFolder,
  type SidecarFile,
  shownPath,
} from './annotationFiles';
import type { ExitCode } from './check';
import type { Shown, Told } from './findingLines';
import { formats } from './formats/formats';
import type { Checked } from './formats/report';
import { fail, paintFor, print } from './output';

/** The forms in which it can tell what it found: SARIF describes the rules for texts. */
export type AnnotationsCheckFormat = 'text' | 'json' | 'github';

/**
 * `bronwijzer annotations check`: prints which annotations aren't certainly where they were made, which have a code that the
 * codebook doesn't have, and what is wrong in the codebook. 0: nothing; 1: something; 2: a file couldn't be read.
 */
export async function annotationsCheck(
  path: string,
  format: AnnotationsCheckFormat,
  language: Language,
): Promise<ExitCode> {
  const folder = await readAnnotatedFolder(path, language);
  const found: Checked[] = [];
  if (folder.codebook) found.push(codebookFindings(folder.codebook, language));
  for (const file of folder.files) {
    const findings = [...file.sidecars.values()].flatMap((one) => sidecarFindings(file, one, folder, language));
    found.push({ text: shownText(file.path, file.text), findings: findings.sort(byPlace), ignored: [] });
    const below = corpusBelow(path, file.textPath);
    for (const [annotator, { path: own, content, sidecar }] of file.sidecars) {
      const odd = sidecar.mistakes.map(({ span, message }) => told('annotations', span, say(language, message)));
      if (below !== undefined)
        odd.push(strayTold(own, file, `${below.root}/${sidecarPath(below.textPath, annotator)}`, language));
      found.push({ text: shownText(own, content), findings: odd, ignored: [] });
    }
  }
  const { files, failures } = folder;
  const report = { checked: found, texts: files.length, failures, folder: process.cwd(), language };
  for (const piece of formats[format](report, paintFor(process.stdout))) await print(piece);
  if (failures.length > 0) return fail(failures);
  return found.some(({ findings }) => findings.length > 0) ? 1 : 0;
}

/** The folder on the way to a text that is a corpus of its own, the nearest to the text, and the path of the text in that. */
function corpusBelow(
  folder: string,
  textPath: string,
): { readonly root: string; readonly textPath: string } | undefined {
  const names = textPath.split('/');
  for (let depth = names.length - 1; depth > 0; depth--) {
    const root = join(folder, ...names.slice(0, depth));
    if (existsSync(join(root, corpusFile))) return { root: shownPath(root), textPath: names.slice(depth).join('/') };
  }
  return undefined;
}

/** An editor doesn't show what stands in this file, since it looks for it in that corpus. */
function strayTold(uri: string, { textPath }: AnnotatedFile, place: string, language: Language): Told {
  const { code, span, message } = strayFinding(
    { uri, textUri: textPath.replaceAll('%', '%25'), place, path: place },
    language,
  );
  return told(code, span, message);
}

function codebookFindings({ path, text, read }: NonNullable<AnnotatedFolder['codebook']>, language: Language): Checked {
  return {
    text: shownText(path, text),
    findings: read.mistakes.map(({ span, message }) => told('codebook.yaml', span, say(language, message))),
    ignored: [],
  };
}

function sidecarFindings(
  { text }: AnnotatedFile,
  { name, sidecar }: SidecarFile,
  { codebook }: AnnotatedFolder,
  language: Language,
): readonly Told[] {
  const anchored = anchorAll(sidecar.annotations, anchorable(text));
  const placed = anchored.map(({ annotation }) => annotation);
  const lost = anchored.flatMap((one) => lostFinding(one, name, text, language));
  // Where the YAML is broken a code that seems to be missing may be there.
  const unknown = codebook?.read.isWhole ? unknownCodes(codebook.read.codebook, placed) : [];
  const strangers = unknown.flatMap(({ code, annotations }) =>
    annotations.map((annotation) => {
      const message = say(language, {
        nl: `${name}: de code «${code}» staat niet in codebook.yaml. Zet hem erin, of onder formerly van de code die hij is geworden.`,
        en: `${name}: the code “${code}” is not in codebook.yaml. Add it, or put it in formerly of the code it has become.`,
      });
      return told('unknown-code', within(annotation.target.pieces[0].span, text), message);
    }),
  );
  return [...lost, ...strangers];
}

function lostFinding(
  { annotation, status, anchorings }: Anchored,
  name: string,
  text: string,
  language: Language,
): readonly Told[] {
  if (status === 'found') return [];
  const candidates = anchorings.flatMap((one) => (one.status === 'found' ? [] : one.candidates));
  const [first] = candidates;
  const what = said(annotation, language);
  const span = within(first?.span ?? annotation.target.pieces[0].span, text);
  const related = candidates.map((candidate) => ({ span: candidate.span, message: candidateWords(candidate, text) }));
  const message =
    status === 'ambiguous'
      ? say(language, {
          nl: `${name}: ${what} kan hier staan, of elders. Kies de plaats.`,
          en: `${name}: ${what} may stand here, or elsewhere. Choose the place.`,
        })
      : say(language, {
          nl: `${name}: ${what} staat niet meer in de tekst. Kies een plaats die erop lijkt, of haal de annotatie weg.`,
          en: `${name}: ${what} is no longer in the text. Choose a place that is like it, or take the annotation away.`,
        });
  return [{ ...told(`${status}-annotation`, span, message), related }];
}

function candidateWords({ span, likeness }: Candidate, text: string): string {
  const words = text.slice(span.start, Math.min(span.end, span.start + LONGEST)).replace(/\s+/gu, ' ');
  return `${Math.round(100 * likeness)}%  ${words}${span.end - span.start > LONGEST ? '…' : ''}`;
}

const LONGEST = 60;

function within({ start, end }: { readonly start: number; readonly end: number }, text: string) {
  return { start: Math.min(start, text.length), end: Math.min(end, text.length) };
}

function told(code: string, span: Told['span'], message: string): Told {
  return { code, severity: 'warning', span, message, related: [] };
}

function shownText(path: string, text: string): Shown {
  return { path, uri: URI.file(resolve(path)).toString(), document: { text, lines: lineStarts(text) } };
}
