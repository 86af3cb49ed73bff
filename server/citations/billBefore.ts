import { compactPaper, dossierInProse } from './dossier';
import { kamerstukLabel } from './label';
import { inOrder, oneOf, optional, type Rule, word } from './rules';
import { comma, numberWord } from './terminals';
import type { Tokens } from './tokens';

/** How many tokens back the title of a bill is looked for, and a word for a paper, which stands nearer. */
const LONGEST_TITLE = 80;
const LONGEST_NAME = 16;

/** Words that name a bill wherever they stand before its figure. */
const BILL = new Set([
  ...['wetsvoorstel', 'wetsvoorstellen', 'initiatiefwetsvoorstel', 'initiatiefvoorstel', 'rijkswet', 'novelle'],
  ...['initiatiefnota', 'wijziging', 'goedkeuring', 'vaststelling', 'houdende', 'wijzigingswet', 'dossier'],
]);

/** Words that open the title of a bill or a paper, with the capital that a title has. */
const TITLE = new Set([
  ...['Wet', 'Regels', 'Voorstel', 'Verdrag', 'Bepalingen', 'Invoering', 'Intrekking', 'Samenvoeging', 'Herindeling'],
  ...['Uitvoering', 'Implementatie', 'Instelling', 'Verlenging', 'Voortgang', 'Brief', 'Nota', 'Initiatiefnota'],
]);

/** Papers that a name may stand behind: `de motie-Rutte c.s. over de zorg`. */
const PAPER = new Set([
  ...['motie', 'moties', 'amendement', 'amendementen', 'kamerbrief', 'wijziging', 'kamerstuk', 'kamerstukken'],
]);

/** What is done with papers: `verworpen als 33328-33`. */
const DEALT_WITH = new Set(['verworpen', 'aangenomen', 'ingediend', 'ingediende', 'aangehouden', 'rejected']);

/** Words that a sentence has when it counts: `zijn er mensen (34 352) geteld`. */
const COUNTING = new Set([
  ...['aantal', 'aantallen', 'er', 'telt', 'telde', 'tellen', 'inwoners', 'mensen', 'personen', 'leden', 'euro'],
  ...['leerlingen', 'studenten', 'woningen', 'totaal', 'bedrag', 'bedragen'],
]);

/**
 * Whether the words before a token are the title of a bill or name one: `Wijziging van de Gemeentewet (35124)`. The search ends
 * at the start of the sentence, and where it counts something.
 */
export function followsBill(tokens: Tokens, at: number): boolean {
  return wordBefore(tokens, at, LONGEST_TITLE, (text, distance) => {
    const lower = text.toLowerCase();
    if (BILL.has(lower) || TITLE.has(text) || /^\p{Lu}.*wet$/u.test(text)) return true;
    return lower === 'voorstel' ? distance < 4 : distance < LONGEST_NAME && PAPER.has(lower);
  });
}

/** Whether a word for a paper, or for what is done with it, stands a few tokens before this one, in the same sentence. */
export function isNearPaperNoun(tokens: Tokens, at: number): boolean {
  return wordBefore(
    tokens,
    at,
    LONGEST_NAME,
    (text) => PAPER.has(text.toLowerCase()) || DEALT_WITH.has(text.toLowerCase()),
  );
}

function wordBefore(
  tokens: Tokens,
  at: number,
  most: number,
  isWanted: (text: string, distance: number) => boolean,
): boolean {
  for (let index = at - 1; index >= Math.max(0, at - most); index -= 1) {
    if (tokens.kind(index) !== 'word') {
      if (endsSentence(tokens, index)) return false;
      continue;
    }
    const text = tokens.text(index);
    if (COUNTING.has(text)) return false;
    if (isWanted(text, at - index)) return true;
  }
  return false;
}

/** A stop behind a word in small letters and before a capital; `Trb. 2008` and `A.A. de Vries` are no ends. */
function endsSentence(tokens: Tokens, at: number): boolean {
  if (!/^[.?!]$/.test(tokens.text(at)) || tokens.isGlued(at + 1)) return false;
  return /^\p{Ll}{4,}$/u.test(tokens.text(at - 1)) && /^\p{Lu}/u.test(tokens.text(at + 1));
}

/** How many tokens before and behind a figure the same one is looked for. */
const NEAR = 120;

const numbered: Rule<unknown> = inOrder({ dossier: dossierInProse, comma: optional(comma), numberWord });

/** Whether the same dossier stands nearby with a number (`31475-3`, `31 475, nr. 3`) or behind a label. */
export function isCitedBeside(tokens: Tokens, at: number, next: number, dossier: string): boolean {
  for (let index = Math.max(0, at - NEAR); index < Math.min(tokens.length, next + NEAR); index += 1) {
    const isOther = tokens.kind(index) === 'digits' && (index < at || index >= next);
    if (!isOther || dossierInProse(tokens, index)?.value.dossier.value !== dossier) continue;
    if (oneOf<unknown>(compactPaper, numbered)(tokens, index) !== undefined || isLabelled(tokens, index)) return true;
  }
  return false;
}

const betweenLabelAndDossier: Rule<string> = word('i', 'ii', 'nr');

function isLabelled(tokens: Tokens, at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 8); index -= 1) {
    if (kamerstukLabel(tokens, index) !== undefined) return true;
    const isBetween = tokens.kind(index) !== 'word' || betweenLabelAndDossier(tokens, index) !== undefined;
    if (!isBetween) return false;
  }
  return false;
}
