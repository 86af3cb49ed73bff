import papaparse from 'papaparse';
import type { Annotation } from '../model';
import { type ExchangeFile, fileOf, type Project } from './model';
import { element, textElement, xmlFile } from './xmlText';

/** Who says what, or what cites what: nodes, and edges from one to another. */
export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
}

export interface NetworkNode {
  readonly id: string;
  readonly label: string;
  readonly kind: 'person' | 'organisation' | 'concept' | 'publication' | 'text';
}

export interface NetworkEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: 'statement' | 'citation';
  /** Of a statement: the side that is taken. */
  readonly agrees?: boolean;
  readonly date?: string;
  /** How many places say it. */
  readonly weight: number;
  /** The text in which it is said. */
  readonly source?: string;
  /** The identifier of the annotation. */
  readonly annotation?: string;
}

/** A citation of a publication by a text or another publication. */
export interface CitationEdge {
  readonly from: { readonly id: string; readonly label: string; readonly kind: 'text' | 'publication' };
  readonly to: { readonly id: string; readonly label: string };
  /** How many places cite it. */
  readonly places: number;
}

/**
 * The two-mode network of discourse network analysis: an edge from the speaker to the concept and one from the organisation to it
 * for every statement, so that either can be chosen. A statement without a concept, or with neither speaker nor organisation,
 * makes none.
 */
export function statementNetwork(project: Project): Network {
  const nodes = new Map<string, NetworkNode>();
  const actors = new Map((project.actors ?? []).map(({ id, name }) => [id, name]));
  const codes = new Map(project.codes.map(({ id, name }) => [id, name]));
  const nodeOf = (kind: NetworkNode['kind'], words: string, label: string): string => {
    const id = `${kind}:${words}`;
    nodes.set(id, { id, label, kind });
    return id;
  };
  const edges = project.annotations.flatMap(({ id, body, target }: Annotation): readonly NetworkEdge[] => {
    const statement = body.motivation === 'tagging' ? body.statement : undefined;
    const { speaker, organisation, concept, agrees, date } = statement ?? {};
    if (concept === undefined) return [];
    const sides = [
      ...(speaker === undefined ? [] : [nodeOf('person', speaker, actors.get(speaker) ?? speaker)]),
      ...(organisation === undefined
        ? []
        : [nodeOf('organisation', organisation, actors.get(organisation) ?? organisation)]),
    ];
    return sides.map((from) => ({
      from,
      to: nodeOf('concept', concept, codes.get(concept) ?? concept),
      kind: 'statement',
      ...(agrees !== undefined && { agrees }),
      ...(date !== undefined && { date }),
      weight: 1,
      source: target.source,
      annotation: id,
    }));
  });
  return { nodes: ordered(nodes), edges };
}

/** Who cites whom: an edge for each text or publication and each publication that it cites. */
export function citationNetwork(citations: readonly CitationEdge[]): Network {
  const nodes = new Map<string, NetworkNode>();
  const edges = citations.map(({ from, to, places }): NetworkEdge => {
    nodes.set(from.id, from);
    if (!nodes.has(to.id)) nodes.set(to.id, { ...to, kind: 'publication' });
    return { from: from.id, to: to.id, kind: 'citation', weight: places };
  });
  return { nodes: ordered(nodes), edges };
}

function ordered(nodes: ReadonlyMap<string, NetworkNode>): readonly NetworkNode[] {
  return [...nodes.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** The network as GraphML, for Gephi, visone, igraph and yEd. */
export function graphml({ nodes, edges }: Network): ExchangeFile {
  const key = (id: string, about: 'node' | 'edge', type: string) =>
    element('key', { id, for: about, 'attr.name': id, 'attr.type': type });
  const data = (name: string, value: string | number | boolean | undefined) =>
    value === undefined ? [] : [textElement('data', { key: name }, String(value))];
  // Its schema wants names without spaces (NMTOKEN), and what an actor or concept is called may have any.
  const names = new Map(nodes.map(({ id }, index) => [id, `n${index + 1}`]));
  const graph = element('graph', { edgedefault: 'directed' }, [
    ...nodes.map(({ id, label, kind }) =>
      element('node', { id: names.get(id) }, [
        ...data('identifier', id),
        ...data('label', label),
        ...data('kind', kind),
      ]),
    ),
    ...edges.map(({ from, to, kind, agrees, date, weight, source, annotation }, index) =>
      element('edge', { id: `e${index + 1}`, source: names.get(from), target: names.get(to) }, [
        ...data('relation', kind),
        ...data('agrees', agrees),
        ...data('date', date),
        ...data('weight', weight),
        ...data('text', source),
        ...data('annotation', annotation),
      ]),
    ),
  ]);
  const keys = [
    key('identifier', 'node', 'string'),
    key('label', 'node', 'string'),
    key('kind', 'node', 'string'),
    key('relation', 'edge', 'string'),
    key('agrees', 'edge', 'boolean'),
    key('date', 'edge', 'string'),
    key('weight', 'edge', 'int'),
    key('text', 'edge', 'string'),
    key('annotation', 'edge', 'string'),
  ];
  const root = element('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }, [...keys, graph]);
  return fileOf('network.graphml', xmlFile(root));
}

/** The network as two tables, `nodes.csv` and `edges.csv`, with the columns that Gephi expects. */
export function networkCsv({ nodes, edges }: Network): readonly ExchangeFile[] {
  const table = (path: string, fields: readonly string[], data: readonly (readonly unknown[])[]): ExchangeFile => {
    const lines = papaparse.unparse(
      { fields: [...fields], data: data.map((row) => [...row]) },
      { escapeFormulae: true },
    );
    return { path, bytes: new TextEncoder().encode(`\ufeff${lines}\r\n`) };
  };
  return [
    table(
      'nodes.csv',
      ['Id', 'Label', 'Kind'],
      nodes.map(({ id, label, kind }) => [id, label, kind]),
    ),
    table(
      'edges.csv',
      ['Source', 'Target', 'Type', 'Relation', 'Agrees', 'Date', 'Weight', 'Text', 'Annotation'],
      edges.map(({ from, to, kind, agrees, date, weight, source, annotation }) => [
        from,
        to,
        'Directed',
        kind,
        agrees ?? '',
        date ?? '',
        weight,
        source ?? '',
        annotation ?? '',
      ]),
    ),
  ];
}

/** That a network of statements is empty, and of what it would be. */
export const NO_STATEMENTS = {
  nl: 'Er zijn geen uitspraken met een begrip en een spreker of organisatie; het netwerk is leeg.',
  en: 'There are no statements with a concept and a speaker or organisation; the network is empty.',
};
