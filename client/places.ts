import { type CodeLens, type Command, Location, Position, Range, Uri } from 'vscode';

/** The editor's own command that shows places beside a text. It takes its own kinds of places, which no server can send. */
const SHOW_PLACES = 'editor.action.showReferences';

/** The lens with the places that it opens as the editor has them; any other lens as it is. */
export function withPlaces(lens: CodeLens): CodeLens {
  if (lens.command?.command === SHOW_PLACES) lens.command.arguments = argumentsOf(lens.command);
  return lens;
}

/** The text, the position in it and the places; what isn't that stays out. */
function argumentsOf({ arguments: [uri, position, places] = [] }: Command): unknown[] {
  const locations: unknown[] = Array.isArray(places) ? places : [];
  return [uriOf(uri), positionOf(position), locations.map(locationOf)];
}

function locationOf(place: unknown): Location {
  const { uri, range } = partsOf(place);
  const { start, end } = partsOf(range);
  return new Location(uriOf(uri), new Range(positionOf(start), positionOf(end)));
}

function positionOf(position: unknown): Position {
  const { line, character } = partsOf(position);
  return new Position(Number(line), Number(character));
}

function uriOf(uri: unknown): Uri {
  return Uri.parse(String(uri));
}

function partsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
