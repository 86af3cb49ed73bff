import type { ExportForm, ImportForm } from '../../server/protocol/annotationRequests';
import { say } from './say';

/** What a form is called, and what reads it. */
interface Form {
  readonly label: string;
  readonly detail: string;
}

/** All forms in which something goes to other programs, those of annotations first. */
export function exportForms(): Readonly<Record<ExportForm, Form>> {
  return { ...importForms(), ...networkForms() };
}

/** All forms in which something comes from other programs. */
export function importForms(): Readonly<Record<ImportForm, Form>> {
  return {
    'refi-qda': {
      label: 'REFI-QDA (.qdpx)',
      detail: say({
        nl: 'Annotaties, teksten en codeboek voor ATLAS.ti, MAXQDA, NVivo en QualCoder',
        en: 'Annotations, texts and codebook for ATLAS.ti, MAXQDA, NVivo and QualCoder',
      }),
    },
    csv: {
      label: 'CSV',
      detail: say({
        nl: 'Een rij per annotatie, voor rekenbladen, R en pandas',
        en: 'A row an annotation, for spreadsheets, R and pandas',
      }),
    },
    w3c: {
      label: 'W3C Web Annotation (.jsonld)',
      detail: say({ nl: 'Voor wie met JSON-LD werkt, zoals Recogito', en: 'For who works with JSON-LD, as Recogito' }),
    },
    'cas-json': {
      label: 'UIMA CAS JSON',
      detail: say({ nl: 'Voor INCEpTION en cassis', en: 'For INCEpTION, cassis' }),
    },
    'cas-xmi': {
      label: 'UIMA CAS XMI',
      detail: say({
        nl: 'Voor INCEpTION, WebAnno en UIMA, met typesysteem',
        en: 'For INCEpTION, WebAnno and UIMA, with its type system',
      }),
    },
    brat: {
      label: 'brat (.ann)',
      detail: say({ nl: 'Voor brat, naast de teksten', en: 'For brat, beside the texts' }),
    },
    tei: { label: 'TEI standOff (.xml)', detail: say({ nl: 'Voor digitale edities', en: 'For digital editions' }) },
    conll: {
      label: 'CoNLL',
      detail: say({ nl: 'Een woord per regel, om modellen te trainen', en: 'A word a line, to train models' }),
    },
    'codebook-qdc': {
      label: say({ nl: 'Codeboek als REFI-QDA (.qdc)', en: 'Codebook as REFI-QDA (.qdc)' }),
      detail: say({
        nl: 'Alleen de codes, voor ATLAS.ti, MAXQDA, NVivo en QualCoder',
        en: 'The codes alone, for ATLAS.ti, MAXQDA, NVivo and QualCoder',
      }),
    },
    'codebook-csv': {
      label: say({ nl: 'Codeboek als CSV', en: 'Codebook as CSV' }),
      detail: say({ nl: 'Alleen de codes, voor rekenbladen', en: 'The codes alone, for spreadsheets' }),
    },
  };
}

function networkForms(): Readonly<Record<Exclude<ExportForm, ImportForm>, Form>> {
  const statements = say({ nl: 'Netwerk van uitspraken', en: 'Network of statements' });
  const citations = say({ nl: 'Netwerk van verwijzingen', en: 'Network of citations' });
  const graphml = say({ nl: 'voor Gephi, visone, igraph en yEd', en: 'for Gephi, visone, igraph and yEd' });
  const tables = say({
    nl: 'knopen en verbindingen als tabellen, voor Gephi, R en rekenbladen',
    en: 'nodes and edges as tables, for Gephi, R and spreadsheets',
  });
  const who = say({ nl: 'Wie zegt wat', en: 'Who says what' });
  const what = say({ nl: 'Wat haalt wat aan', en: 'What cites what' });
  return {
    'statements-graphml': { label: `${statements}, GraphML`, detail: `${who}, ${graphml}` },
    'statements-csv': { label: `${statements}, CSV`, detail: `${who}: ${tables}` },
    'citations-graphml': { label: `${citations}, GraphML`, detail: `${what}, ${graphml}` },
    'citations-csv': { label: `${citations}, CSV`, detail: `${what}: ${tables}` },
  };
}

/** The form of such a name, as it may come from whoever calls a command. */
export function formNamed<Name extends string>(name: unknown, forms: Readonly<Record<Name, Form>>): Name | undefined {
  return namesOf(forms).find((known) => known === name);
}

/** The names of forms, in their order. */
export function namesOf<Name extends string>(forms: Readonly<Record<Name, Form>>): readonly Name[] {
  const isName = (name: string): name is Name => Object.hasOwn(forms, name);
  return Object.keys(forms).filter(isName);
}
