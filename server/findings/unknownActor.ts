import { mayBeRegistered } from '../actors/mayBeRegistered';
import { isFormer, plainRole } from '../actors/printedRole';
import { type PrintedOfPerson, unregisteredIn } from '../document/printedOfPerson';
import { say } from '../text/language';
import type { Rule } from './finding';

/**
 * Somebody whom the text gives an office or a party, and whom the register of actors doesn't have: told once, where the text
 * introduces them. Who is only addressed (`mevrouw Jansen`) may be any citizen, and who is called after an office of long ago
 * anybody in history: nobody wants those in a register. Nor is it told of somebody whom the register may have after all, under a
 * name that the text gives too little of (`minister Kamp`).
 */
export const unknownActor: Rule = (document, corpus, _uri, language) =>
  unregisteredIn(document).flatMap((found) => {
    const [first] = found.mentions;
    const printed = printedBeside(found);
    if (first === undefined || printed === '') return [];
    const { name, parts } = found.person;
    const parties = found.parties.flatMap(({ actorId }) => actorId ?? []);
    if (mayBeRegistered(parts, parties, corpus.register)) return [];
    return {
      code: 'unknown-actor',
      severity: 'hint',
      span: first.span,
      message: say(language, {
        nl: `${name} (${printed}) staat niet in het register van actoren. Voeg deze persoon toe aan actors.yaml.`,
        en: `${name} (${printed}) is not in the register of actors. Add this person to actors.yaml.`,
      }),
      related: [],
    };
  });

/** `Kamerlid, DENK`; empty where nothing is printed, or only what somebody was long ago (`oud-president Roosevelt`). */
function printedBeside({ roles, parties }: PrintedOfPerson): string {
  const functions = roles.map(({ value }) => plainRole(value)).filter((role) => !isFormer(role));
  return [...new Set([...functions, ...parties.map(({ value }) => value)])].join(', ');
}
