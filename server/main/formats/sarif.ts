import { createHash } from 'node:crypto';
import { URI } from 'vscode-uri';
import { version } from '../../../package.json';
import schema from '../../../schemas/corpus.schema.json';
import { explanation } from '../../findings/explanations';
import type { RelatedPlace, Severity } from '../../findings/finding';
import { rules } from '../../findings/findings';
import { anchorOf } from '../../findings/ignored';
import { type Language, say } from '../../text/language';
import type { Span } from '../../text/span';
import { lineAndColumn, type Shown, type Told } from '../findingLines';
import { type Checked, pathInside, type Report } from './report';

/**
 * SARIF 2.1.0, the form in which checks tell what they found to platforms (GitHub, GitLab, Azure DevOps) and viewers. Paths are
 * those from the folder of the command, under `%SRCROOT%`. What a corpus ignores is in it too, as suppressed.
 */
export function* sarifFormat(report: Report): Iterable<string> {
  const { checked, language, failures } = report;
  const settingsCodes = [...new Set(checked.flatMap(({ findings }) => findings.map(({ code }) => code)))].filter(
    (code) => !rules.some((rule) => rule.code === code),
  );
  const described = [
    ...rules.map((rule) => describedRule(rule, language)),
    ...settingsCodes.map((code) => aboutSettings(code, language)),
  ];
  const run = {
    tool: {
      driver: { name: 'Bronwijzer', semanticVersion: version, rules: described },
    },
    language,
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    originalUriBaseIds: {
      [ROOT]: {
        description: {
          text: say(language, {
            nl: 'De map waarin het commando is gegeven.',
            en: 'The folder in which the command was given.',
          }),
        },
      },
    },
    invocations: [
      {
        executionSuccessful: failures.length === 0,
        ...(failures.length > 0 && {
          toolExecutionNotifications: failures.map((text) => ({ level: 'error', message: { text } })),
        }),
      },
    ],
  };
  // The results come last, so that each can be written as it is made.
  yield `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[${JSON.stringify(run).slice(0, -1)},"results":[`;
  const ruleIndex = new Map(described.map(({ id }, index) => [id, index]));
  const byUri = new Map(checked.map(({ text }) => [text.uri, text]));
  let separator = '\n';
  for (const one of checked) {
    for (const result of resultsIn(one, report, byUri)) {
      yield separator + JSON.stringify({ ...result, ruleIndex: ruleIndex.get(result.ruleId) });
      separator = ',\n';
    }
  }
  yield separator === '\n' ? ']}]}\n' : '\n]}]}\n';
}

const ROOT = '%SRCROOT%';

function describedRule({ code, severity }: (typeof rules)[number], language: Language) {
  const page = explanation(code, language);
  const { description, 'x-nl': inDutch } = schema.definitions.findings.properties[code];
  return {
    id: code,
    shortDescription: { text: say(language, { nl: inDutch, en: description }) },
    help: { text: page, markdown: page },
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: levelOf(severity) },
  };
}

/** Mistakes in settings files are told under the name of their form. */
function aboutSettings(code: string, language: Language) {
  const text = say(language, {
    nl: `Wat er in ${code} niet klopt, of nog moet worden ingevuld.`,
    en: `What is wrong in ${code}, or still to be filled in.`,
  });
  return { id: code, shortDescription: { text }, help: { text }, defaultConfiguration: { level: 'warning' } };
}

function* resultsIn({ text, findings, ignored }: Checked, { folder }: Report, byUri: ReadonlyMap<string, Shown>) {
  const seen = new Map<string, number>();
  const result = (finding: Told) => ({
    ruleId: finding.code,
    level: levelOf(finding.severity),
    message: { text: finding.message },
    locations: [locationOf(text, finding.span, folder)],
    ...relatedOf(finding.related, text, folder, byUri),
    partialFingerprints: { [FINGERPRINT]: fingerprint(text, finding, seen) },
  });
  for (const finding of findings) yield result(finding);
  for (const { finding, by } of ignored) {
    const suppression = { kind: 'external', ...(by.reason !== undefined && { justification: by.reason }) };
    yield { ...result(finding), suppressions: [suppression] };
  }
}

/** Its name changes with how it is made, so that what was made otherwise is never compared with it. */
const FINGERPRINT = 'wordsAndSurroundings/v1';

/**
 * By what a finding is known again after edits elsewhere: its rule, its words and those around them, never its line. Of several
 * with the same the first, the second and so on.
 */
function fingerprint(text: Shown, { code, span }: Told, seen: Map<string, number>): string {
  const { quote, before, behind } = anchorOf(text.document, span);
  const hash = createHash('sha256').update([code, quote, before, behind].join('\0')).digest('hex').slice(0, 32);
  const count = (seen.get(hash) ?? 0) + 1;
  seen.set(hash, count);
  return `${hash}:${count}`;
}

function relatedOf(related: readonly RelatedPlace[], text: Shown, folder: string, byUri: ReadonlyMap<string, Shown>) {
  const relatedLocations = related.flatMap(({ uri, span, message }) => {
    const other = uri === undefined ? text : byUri.get(uri);
    return other ? [{ ...locationOf(other, span, folder), message: { text: message } }] : [];
  });
  return relatedLocations.length > 0 ? { relatedLocations } : {};
}

function locationOf(text: Shown, span: Span, folder: string) {
  const start = lineAndColumn(text, span.start);
  const end = lineAndColumn(text, span.end);
  return {
    physicalLocation: {
      artifactLocation: artifactOf(text, folder),
      region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
    },
  };
}

function artifactOf({ uri }: Shown, folder: string) {
  const path = pathInside(folder, uri);
  return path === undefined
    ? { uri: URI.parse(uri).toString() }
    : { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: ROOT };
}

function levelOf(severity: Severity): 'error' | 'warning' | 'note' {
  switch (severity) {
    case 'error':
    case 'warning':
      return severity;
    case 'information':
    case 'hint':
      return 'note';
  }
}
