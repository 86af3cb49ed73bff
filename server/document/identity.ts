import { chamberOfKamerstuk } from '../citations/kamerstukParts';
import type { Chamber } from '../citations/model';
import { mapSpans, type Span } from '../text/span';
import type { KnownOfText } from './knownOfText';
import type { Layout } from './layout';
import type { Identity, IdentityOrigin } from './model';
import { readTitleBlocks, type TitleBlock } from './titleBlock';

/** What a text says of itself. */
export interface SelfDescription {
  readonly identity?: Identity;
  /** The publication that it is by all that is known, and where the text says so if it does. */
  readonly own?: { readonly id: string; readonly span?: Span };
  /** The chamber whose paper it is, also where the paper itself isn't known: its members say `de Kamer` and mean this one. */
  readonly chamber?: Chamber;
  /** The figures and names of title blocks: what stands there is neither a citation nor an actor. */
  readonly parts: readonly Span[];
}

/**
 * The publication that a text is itself. Its running feet say so, or its colophon, the first that names one whole; where neither
 * does, the title block with which it opens. With title blocks of several publications, and no foot or colophon, it is none.
 * What is `known` of the text completes what it doesn't say.
 */
export function describeSelf(text: string, layout: Layout, known?: KnownOfText['publication']): SelfDescription {
  const blocks = readTitleBlocks(text, layout);
  const identity = identityIn(layout, blocks);
  const own = known?.evidence === 'corpus.yaml' && known.id !== identity?.id ? known : (identity ?? known);
  const printed = identity?.chamber?.value ?? identity?.chamberInferred ?? chamberInOpening(layout, blocks);
  const chamber = printed ?? (own && inferredChamber(own.id, undefined));
  return {
    ...(identity && { identity }),
    ...(own && { own }),
    ...(chamber && { chamber }),
    parts: blocks.flatMap(({ parts }) => parts),
  };
}

function identityIn(layout: Layout, blocks: readonly TitleBlock[]): Identity | undefined {
  const lines = footLines(layout);
  const first = lines.find(({ id }) => id !== undefined);
  const ids = new Set(blocks.map((block) => block.id));
  const opening = ids.size === 1 ? blocks.find(({ opens }) => opens) : undefined;
  const id = first?.id ?? opening?.id;
  const span = first?.span ?? opening?.span;
  if (id === undefined || span === undefined) return undefined;

  const same = lines.filter((line) => line.id === id);
  const block = blocks.find((one) => one.id === id);
  const chamber = [...same, block].find((one) => one?.chamber !== undefined)?.chamber;
  const session = [...same, block].find((one) => one?.session !== undefined)?.session;
  const inferred = chamber === undefined ? inferredChamber(id, block) : undefined;
  return {
    kind: 'identity',
    span,
    id,
    origin: originOf(same.map(({ place }) => place)),
    ...(chamber && { chamber }),
    ...(inferred && { chamberInferred: inferred }),
    ...(session && { session }),
    dossiers: block?.dossiers ?? [],
    feet: same.map((line) => line.span),
  };
}

/** The lines that say which publication the text is, with their spans in the source. */
function footLines(layout: Layout) {
  return layout.lines.flatMap(({ furniture, span }) => {
    if (furniture === undefined || furniture.kind === 'pageNumber' || furniture.identity === undefined) return [];
    const shift = span.start + furniture.at;
    return [mapSpans(furniture.identity, ({ start, end }) => ({ start: start + shift, end: end + shift }))];
  });
}

function originOf(places: readonly ('foot' | 'colophon')[]): IdentityOrigin {
  if (places.includes('foot')) return 'runningFoot';
  return places.includes('colophon') ? 'colophon' : 'titleBlock';
}

/**
 * The chamber that an identifier tells. An advice of the Raad van State, lettered `A` or `B`, was a paper of the Tweede Kamer
 * until about 2010 (`28 978, A`), so its letter tells nothing; and without a title block nobody knows whether it is one.
 */
function inferredChamber(id: string, block: TitleBlock | undefined): Chamber | undefined {
  if (/^(?:ah|h|ag|kv|nds)-tk-/.test(id)) return 'II';
  if (/^(?:ah|h|ag|kv|nds)-ek-/.test(id)) return 'I';
  const mayBeAdvice = /-[AB]$/.test(id) && (block === undefined || /\bRAAD VAN STATE\b/.test(block.paperKind));
  return mayBeAdvice ? undefined : chamberOfKamerstuk(id);
}

/** The chamber that a title block or the first lines print of a text that isn't known to be a certain publication. */
function chamberInOpening(layout: Layout, blocks: readonly TitleBlock[]): Chamber | undefined {
  const [block] = blocks;
  if (block?.opens === true && block.chamber !== undefined) return block.chamber.value;
  const opening = layout.lines.filter(({ text }) => text !== '').slice(0, 10);
  return opening.some(({ text }) => PROCEEDINGS_EERSTE_KAMER.test(text)) ? 'I' : undefined;
}

/** How eerstekamer.nl heads its proceedings: `Verslag van de vergadering van 11 april 2023 (2022/2023 nr. 26)`. */
const PROCEEDINGS_EERSTE_KAMER =
  /^Verslag van de (?:plenaire )?vergadering van [\p{L}\d ]{6,40}(?:\(\d{4}\/\d{4} nr\. \d{1,2}\)|Parlementair jaar \d{4}\/\d{4}, \d{1,2}e vergadering)$/u;
