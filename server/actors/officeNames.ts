import { isForeign, type Surroundings } from './beside';
import type { Match } from './dictionary';
import { asNamed, type NamedActor } from './named';
import { hasArticle, isFollowedByTie } from './nameEnds';
import { isCapitalised } from './words';

/** What a match of an office names in its surroundings: nothing where the words around it make it another office. */
export function officeNamed(match: Match, around: Surroundings): NamedActor | undefined {
  const { words, beginning } = around;
  const named = asNamed(match, around);
  if (named === undefined || isForeign(words.at(match.first - 1))) return undefined;
  const behind = words.at(match.last + 1);
  const follower = behind?.spaced === true ? beginning.get(match.last + 1) : undefined;
  const isFollowedByName = behind?.spaced === true && isCapitalised(behind);
  const heldByFollower = holdersAmong(match, follower);

  switch (named.counts) {
    case 'before its holder':
      return heldByFollower.length > 0 ? { ...named, form: 'name', candidates: heldByFollower } : undefined;
    case 'where named':
      if (isFollowedByName) return heldByFollower.length > 0 ? { ...named, candidates: heldByFollower } : undefined;
      return isPortfolio(around, match.last + 1) ? undefined : named;
    case 'once named':
      return onceNamed(named, match, around, heldByFollower);
    default:
      break;
  }
  if (isFollowedByTie(around, match)) return undefined;
  // `premier` and `minister-president` are also those of other countries and of other days.
  const isOneWord = !/\s/.test(match.entries[0]?.text ?? '');
  if (!isOneWord) return named;
  if (isFollowedByName) return heldByFollower.length > 0 ? named : undefined;
  const country = behind?.key === 'van' ? words.at(match.last + 2) : undefined;
  return isCapitalised(country) && !/^(?:Nederland|Algemene)$/.test(country?.text ?? '') ? undefined : named;
}

/** `de Staatssecretaris`: also says where another office, or another holder's name, begins with the same word. */
function onceNamed(
  named: NamedActor,
  match: Match,
  around: Surroundings,
  heldByFollower: readonly string[],
): NamedActor | undefined {
  const { words } = around;
  const behind = words.at(match.last + 1);
  const other: NamedActor = { ...named, standing: 'other' };
  if (behind?.spaced === true && isCapitalised(behind)) {
    if (heldByFollower.length === 0) return other;
    const notMeant = named.candidates.filter((id) => !heldByFollower.includes(id));
    return { ...named, candidates: heldByFollower, notMeant };
  }
  if (isPortfolio(around, match.last + 1)) return other;
  return hasArticle(match, around) ? named : undefined;
}

/** The offices of a match that the person named by another match held at any time. */
function holdersAmong(match: Match, person: Match | undefined): readonly string[] {
  const held = new Set(
    (person?.entries ?? []).flatMap(({ actor }) =>
      actor.offices.flatMap(({ office }) => (office === undefined ? [] : [office])),
    ),
  );
  return [...new Set(match.entries.map(({ actor }) => actor.id))].filter((id) => held.has(id));
}

/** `van Financiën`, `voor Klimaat en Energie`, but not `van 14 oktober`: words that make it another office. */
function isPortfolio({ words }: Surroundings, index: number): boolean {
  const next = words.at(index + 1);
  if (!/^(?:van|voor)$/.test(words.at(index)?.key ?? '') || next === undefined || next.sign) return false;
  return !/^(?:\d.*|de|het|een|deze|dit|die|mijn|zijn|haar|hun|ons|onze|vandaag|nu|alle)$/.test(next.key);
}
