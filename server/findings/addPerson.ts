import type { ActorMention, OfficeHeld, PrintedWith, UnregisteredPerson } from '../actors/model';
import { isPassing, plainRole } from '../actors/printedRole';
import { addActor, type NewPerson } from '../actors/writeEntries';
import { fileName } from '../corpus/uris';
import { dateAt } from '../document/dateAt';
import { printedOfPerson } from '../document/printedOfPerson';
import { dateInWords } from '../text/dateInWords';
import { say } from '../text/language';
import { type Circumstances, changeOfActors, type Fix, type Fixer } from './fix';

/**
 * Adds a person whom the register doesn't have to the `actors.yaml` of the corpus, with what this text says of them and the
 * text as its source; the file is made where there is none. At any mention of the person, whether or not a finding stands there.
 */
export const addPerson: Fixer = ({ span }, circumstances) => {
  const { document, corpus, uri, language } = circumstances;
  const person = document.mentions.flatMap((mention) => personAt(mention, span.start))[0];
  const file = corpus.actorFileFor(uri);
  if (person === undefined || file === undefined) return [];
  const isTaken = (id: string): boolean => corpus.register.has(id) || file.text.includes(`${id}:`);
  const added = addActor(file.text, factsOf(person, circumstances), isTaken);
  if (added === undefined) return [];
  const fix: Fix = {
    id: 'add-person',
    title: say(language, { nl: `Zet ${person.name} in actors.yaml`, en: `Add ${person.name} to actors.yaml` }),
    safe: false,
    changes: () => changeOfActors(file, added.edits),
  };
  return [fix];
};

function personAt(mention: Circumstances['document']['mentions'][number], start: number): UnregisteredPerson[] {
  if (mention.kind !== 'actor' || mention.span.start !== start) return [];
  return mention.reading.status === 'unregistered' ? [mention.reading.person] : [];
}

/** What the text gives: the parts of the name, the parties that the register knows, the offices, and the text as the source. */
function factsOf(person: UnregisteredPerson, { document, corpus, uri }: Circumstances): NewPerson {
  const { mentions = [], parties = [] } = printedOfPerson(document, person) ?? {};
  const known = parties.flatMap(({ actorId }) => (actorId === undefined ? [] : [{ party: actorId }]));
  const chamber = document.identity?.chamber?.value;
  const offices = new Map<string, Omit<OfficeHeld, 'source'>>();
  for (const mention of mentions) {
    const held = mention.role && officeIn(mention.role, mention, chamber);
    if (held === undefined || offices.has(held.title)) continue;
    const date = dateAt(document, mention.span.start);
    // A date in the header is too weak to be written down as a fact.
    const when =
      date !== undefined && date.origin !== 'header' ? `in elk geval op ${dateInWords(date.value, 'nl')}` : undefined;
    offices.set(held.title, { ...held, ...(when !== undefined && { note: when }) });
  }
  return {
    kind: 'person',
    name: person.parts,
    parties: known,
    offices: [...offices.values()],
    source: corpus.document(uri)?.publication?.id ?? fileName(uri),
  };
}

/** The office that is printed with a name; nothing for what many are called in passing (`het lid`, `de woordvoerder`). */
function officeIn(
  { value, actorId }: PrintedWith,
  { party }: ActorMention,
  chamber: 'I' | 'II' | undefined,
): Omit<OfficeHeld, 'source'> | undefined {
  const own = plainRole(party === undefined ? value : value.replace(`${party.value}-`, ''));
  const seat = chamberOf(own, chamber);
  if (seat !== undefined) return { title: `lid ${seat} Kamer`, body: `${seat} Kamer` };
  return isPassing(own) ? undefined : { title: own, ...(actorId !== undefined && { office: actorId }) };
}

/** Who is called Kamerlid sits in the Tweede Kamer, but for the papers of the Eerste. */
function chamberOf(role: string, chamber: 'I' | 'II' | undefined): 'Eerste' | 'Tweede' | undefined {
  if (role === 'Kamerlid') return chamber === 'I' ? 'Eerste' : 'Tweede';
  if (role === 'Eerste Kamerlid' || role === 'senator') return 'Eerste';
  return role === 'Tweede Kamerlid' ? 'Tweede' : undefined;
}
