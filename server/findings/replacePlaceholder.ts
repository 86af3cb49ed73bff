import { identified } from '../citations/identifierForm';
import { inferredChamber } from '../citations/kamerstukCitation';
import { partsOfKamerstuk } from '../citations/kamerstukParts';
import { officialForm } from '../citations/officialForm';
import { readCitations } from '../citations/read';
import { agreedParts } from '../corpus/agreedParts';
import { citationMeant } from '../corpus/resolve';
import { citationStyle } from '../document/citationStyle';
import { dateAt } from '../document/dateAt';
import { inStyle } from '../document/inStyle';
import type { Footnote, WaitingPlaceholder } from '../document/model';
import { dateInWords } from '../text/dateInWords';
import type { TextEdit } from '../text/edits';
import { say } from '../text/language';
import { sentenceAt } from '../text/sentence';
import { covers, type Span } from '../text/span';
import { type Circumstances, type Fix, type Fixer, inThisText } from './fix';
import { type Candidate, candidatesFor, type Reason, type Waiting } from './placeholderCandidates';
import { type Evidence, evidenceFor, isSource, mentionsIn, noteAt, type Said, saidIn } from './placeholderEvidence';

/**
 * Puts a publication of the corpus in the place of a source that is still to be filled in: one fix a candidate, the likeliest
 * first, each with what speaks for it, in the style in which the document cites. A person chooses: none is safe.
 */
export const replacePlaceholder: Fixer = async ({ span }, circumstances) => {
  const { document } = circumstances;
  const placeholder = document.mentions.find(
    (mention): mention is WaitingPlaceholder => mention.kind === 'placeholder' && mention.span.start === span.start,
  );
  if (placeholder === undefined) return [];
  const place = placeOf(placeholder, circumstances);
  const waiting = waitingAt(place, circumstances);
  const all = await evidenceFor(new Set(waiting.words.keys()), [...waiting.near.keys()], circumstances);
  return candidatesFor(waiting, all).flatMap((candidate) => fixFor(candidate, place, circumstances));
};

/** What is replaced, and what stands around it. */
interface Place {
  readonly placeholder: WaitingPlaceholder;
  /** The placeholder, with the dossier before it that its number belongs to: `Kamerstuk 36 410, nr. PM`. */
  readonly span: Span;
  readonly dossier?: string;
  readonly number?: string;
  readonly attachment: boolean;
  readonly note?: Footnote;
  /** The stretches of text that say what the source is about: the sentence, and the rest of the note. */
  readonly said: readonly Span[];
}

function placeOf(placeholder: WaitingPlaceholder, { document }: Circumstances): Place {
  const { text, mentions, footnotes } = document;
  const { span } = placeholder;
  const printed = text.slice(span.start, span.end);
  const note = noteAt(footnotes, span.start);
  const sentence = placeholder.sentence ?? (note ? undefined : sentenceAt(text, span.start));
  const dossier = mentions.find(
    (mention) =>
      mention.kind === 'citation' &&
      mention.type === 'dossier' &&
      mention.span.end <= span.start &&
      mention.span.end + LONGEST_GAP >= span.start &&
      /^,?\s*$/.test(text.slice(mention.span.end, span.start)),
  );
  const isDossier = dossier?.kind === 'citation' && dossier.type === 'dossier' && /^n/i.test(printed);
  const number = placeholder.lostDossier ? /(\d{1,4})$/.exec(printed)?.[1] : undefined;
  return {
    placeholder,
    span: isDossier ? { start: dossier.span.start, end: span.end } : span,
    ...(isDossier && { dossier: dossier.dossier.value }),
    ...(number !== undefined && { number }),
    attachment: /^bijl/i.test(printed),
    ...(note && { note }),
    said: [...(sentence ? [sentence] : []), ...(note ? [note.body] : [])],
  };
}

/** A comma and a line end with some indentation. */
const LONGEST_GAP = 10;

function waitingAt(place: Place, { document, corpus, uri }: Circumstances): Waiting {
  const { text, mentions } = document;
  const said: readonly Said[] = place.said.map((stretch) => saidIn(stretch, document, text));
  const own = corpus.document(uri)?.publication?.id ?? document.identity?.id;
  // The sentence that waits ends at the mark: what marks behind it call is the source of something else as well.
  const called = place.said.flatMap(({ start }) =>
    mentionsIn(sentenceAt(text, start), mentions).flatMap((mention) =>
      mention.kind === 'footnoteMark' && mention.footnote !== undefined
        ? (noteAt(document.footnotes, mention.footnote)?.body ?? [])
        : [],
    ),
  );
  const cited = [...place.said, ...called].flatMap((stretch) =>
    mentionsIn(stretch, mentions).flatMap((mention) => {
      const isReference = mention.kind === 'citation' || mention.kind === 'backReference';
      return (isReference && citationMeant(mention, document)?.id) || [];
    }),
  );
  const date = dateAt(document, place.span.start);
  return {
    words: new Map(said.flatMap(({ words }) => [...words])),
    actors: said.flatMap(({ actors }) => actors),
    dates: said.flatMap(({ dates }) => dates),
    near: nearOf(place, document),
    except: new Set([...cited, ...(own === undefined ? [] : [own])]),
    ...(place.dossier !== undefined && { dossier: place.dossier }),
    ...(place.number !== undefined && { number: place.number }),
    ...(date?.origin === 'dateline' && { day: date.value }),
  };
}

/** How many notes before and behind are near. */
const NEIGHBOURS = 2;

/** What the notes around it cite or, of a place in no note, its paragraph. */
function nearOf({ note, span }: Place, document: Circumstances['document']): Waiting['near'] {
  const near = new Map<string, { readonly note?: string }>();
  const add = (stretch: Span, number: string | undefined): void => {
    for (const mention of mentionsIn(stretch, document.mentions)) {
      if (mention.kind !== 'citation' && mention.kind !== 'backReference') continue;
      const citation = citationMeant(mention, document);
      if (citation?.id === undefined || !isSource(citation) || near.has(citation.id)) continue;
      near.set(citation.id, number === undefined ? {} : { note: number });
    }
  };
  if (note === undefined) {
    const block = document.blocks.find((one) => covers(one.span, span));
    if (block) add(block.span, undefined);
    return near;
  }
  const at = document.footnotes.indexOf(note);
  for (let away = 1; away <= NEIGHBOURS; away++) {
    for (const other of [document.footnotes[at - away], document.footnotes[at + away]]) {
      if (other) add(other.body, other.number.value);
    }
  }
  return near;
}

function fixFor({ evidence, reasons }: Candidate, place: Place, circumstances: Circumstances): readonly Fix[] {
  const citation = writtenOut(evidence, place, circumstances);
  if (citation === undefined) return [];
  const why = reasons.map((reason) => inWords(reason, circumstances)).join(', ');
  const edit: TextEdit = { span: place.span, text: fitted(citation, place, circumstances) };
  return [
    {
      id: `replace ${evidence.id}`,
      title: say(circumstances.language, {
        nl: `Vervang door ${citation} — ${why}`,
        en: `Replace by ${citation} — ${why}`,
      }),
      safe: false,
      changes: () => inThisText(circumstances, [edit]),
    },
  ];
}

/** The citation in the style of the document; undefined where what would be written isn't read as this publication. */
function writtenOut(
  { id, cited, attachmentOnly }: Evidence,
  { attachment, note, span }: Place,
  { document, corpus }: Circumstances,
): string | undefined {
  const written = attachment || attachmentOnly ? `bijlage bij ${bare()}` : bare();
  const opens = note !== undefined && span.start === note.body.start;
  const shown = opens ? written.charAt(0).toUpperCase() + written.slice(1) : written;
  const [read, ...others] = readCitations(shown, 'note').citations;
  return read?.id === id && others.length === 0 ? shown : undefined;

  function bare(): string {
    const parts = partsOfKamerstuk(id);
    const known = agreedParts(id, corpus);
    if (parts !== undefined && parts.session === undefined) {
      const chamber = known.chamber ?? inferredChamber(parts.number);
      return inStyle({ ...parts, chamber, session: known.session }, citationStyle(document));
    }
    const citation = identified(id, known) ?? cited;
    if (citation === undefined) return id;
    const { pages: _pages, attachment: _attachment, ...whole } = citation;
    return officialForm(whole);
  }
}

/** With round brackets where square ones stood in running text, and a stop where the other notes end with one. */
function fitted(citation: string, { note, span, placeholder }: Place, { document }: Circumstances): string {
  const printed = document.text.slice(placeholder.span.start, placeholder.span.end);
  if (note === undefined) return printed.startsWith('[') ? `(${citation})` : citation;
  if (span.end !== note.body.end) return printed.endsWith('.') ? `${citation}.` : citation;
  const others = document.footnotes.filter((other) => other !== note);
  const stopped = others.filter(({ body }) => document.text.charAt(body.end - 1) === '.');
  return printed.endsWith('.') || stopped.length * 2 > others.length ? `${citation}.` : citation;
}

function inWords(reason: Reason, { corpus, language }: Circumstances): string {
  switch (reason.kind) {
    case 'same words': {
      const words = reason.words.join(', ');
      return reason.words.length === 1
        ? say(language, { nl: `zelfde woord: ${words}`, en: `same word: ${words}` })
        : say(language, { nl: `zelfde woorden: ${words}`, en: `same words: ${words}` });
    }
    case 'same day': {
      const day = dateInWords(reason.day, language);
      return say(language, { nl: `van ${day}`, en: `of ${day}` });
    }
    case 'same person':
      return say(language, { nl: 'ook over', en: 'names' }).concat(
        ` ${corpus.register.get(reason.actorId)?.name ?? reason.actorId}`,
      );
    case 'cited near':
      return reason.note === undefined
        ? say(language, { nl: 'genoemd in deze alinea', en: 'cited in this paragraph' })
        : say(language, { nl: `genoemd in noot ${reason.note}`, en: `cited in note ${reason.note}` });
    case 'same dossier':
      return say(language, { nl: `zelfde dossier: ${reason.dossier}`, en: `same dossier: ${reason.dossier}` });
    case 'same number':
      return say(language, { nl: `zelfde nummer: ${reason.number}`, en: `same number: ${reason.number}` });
  }
}
