import { tellsApart } from '../actors/candidate';
import type { ActorMention } from '../actors/model';
import { settleName } from '../actors/writeEntries';
import { dateAt } from '../document/dateAt';
import { flowOf } from '../text/flow';
import { say } from '../text/language';
import { changeOfActors, type Fix, type Fixer } from './fix';

/**
 * Decides whom a name means that can mean several, throughout the corpus: one fix a candidate, each writes the name under that
 * actor in `actors.yaml`. At any mention of the name.
 */
export const settleActor: Fixer = ({ span }, { document, corpus, uri, language }) => {
  const mention = document.mentions.find(
    (one): one is ActorMention => one.kind === 'actor' && one.span.start === span.start,
  );
  const file = corpus.actorFileFor(uri);
  if (mention?.reading.status !== 'ambiguous' || file === undefined) return [];
  const name = flowOf(document.text, [mention.span]).text;
  const date = dateAt(document, span.start)?.value;
  return mention.reading.actorIds.flatMap((id): Fix[] => {
    const actor = corpus.register.get(id);
    const edits = settleName(file.text, id, name);
    if (actor === undefined || edits === undefined) return [];
    const apart = tellsApart(actor, date, corpus.register, language);
    const who = apart === '' ? actor.name : `${actor.name}, ${apart}`;
    return [
      {
        id: `settle ${id}`,
        title: say(language, {
          nl: `In dit corpus is “${name}” ${who}`,
          en: `“${name}” means, in this corpus, ${who}`,
        }),
        safe: false,
        changes: () => changeOfActors(file, edits),
      },
    ];
  });
};
