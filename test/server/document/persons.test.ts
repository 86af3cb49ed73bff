import assert from 'node:assert/strict';
import { builtInRegister } from '../../../server/actors/register';
import { readDocument } from '../../../server/document/read';

/** The persons of a text who aren't in the register, as printed, and the name by which the text knows each. */
function peopleIn(text: string): readonly string[] {
  return readDocument(text, builtInRegister()).mentions.flatMap((mention) => {
    if (mention.kind !== 'actor' || mention.reading.status !== 'unregistered') return [];
    const { start, end } = mention.span;
    return [`${text.slice(start, end).replace(/\s+/g, '⏎')} = ${mention.reading.person.name}`];
  });
}

describe('the persons of a document whom the register doesn’t have', () => {
  it('are known again in other blocks, in notes, over a line end and a hyphen', () => {
    assert.deepEqual(
      peopleIn(`Vragen van het lid Van
Zanten-Smals (BBB) over subsidies.1

Dat zei Van Zan-
ten-Smals ook. Volgens Van Zanten-Smals kan het.

1 Reactie op Van Zanten-Smals, 2 mei 2024.
`),
      [
        'Van⏎Zanten-Smals = Van Zanten-Smals',
        'Van⏎Zan-⏎ten-Smals = Van Zanten-Smals',
        'Van⏎Zanten-Smals = Van Zanten-Smals',
        'Van⏎Zanten-Smals = Van Zanten-Smals',
      ],
    );
  });

  it('speak in a report of a debate, where the chair is nobody', () => {
    assert.deepEqual(
      peopleIn(`De voorzitter:
Het woord is aan mevrouw Lodders.

Mevrouw Lodders (VVD):
Voorzitter. Dank u wel.

De heer Van Kent (SP):
Is Lodders het daarmee eens?

Minister Helder:
Zeker.
`),
      ['Lodders = Lodders', 'Lodders = Lodders', 'Van⏎Kent = Van Kent', 'Lodders = Lodders', 'Helder = Helder'],
    );
  });

  it('sign a motion, a line each', () => {
    assert.deepEqual(
      peopleIn(`MOTIE VAN HET LID GRINWIS C.S.
Voorgesteld 23 februari 2023
De Kamer,
gehoord de beraadslaging,
verzoekt de regering te monitoren,
en gaat over tot de orde van de dag.
Grinwis
Van der Smals
Tjeerd de Zwemmer

kst-34682-141
`),
      [
        'GRINWIS = Grinwis',
        'Grinwis = Grinwis',
        'Van⏎der⏎Smals = Van der Smals',
        'Tjeerd⏎de⏎Zwemmer = Tjeerd de Zwemmer',
      ],
    );
    assert.deepEqual(
      peopleIn(
        'en gaat over tot de orde van de dag.\nDe voorzitter:\nDeze motie is ingediend.\n\nTot de orde van de dag.\nBijlage\n',
      ),
      [],
    );
  });

  it('are present, in the list that is announced', () => {
    assert.deepEqual(
      peopleIn(`Aanwezig zijn 3 leden der Kamer, te weten:

Smals, Otwin van Zwemmer en Toornstra,

en de heer Iding, minister van Financiën.

Ik deel mee dat het volgende lid zich heeft afgemeld:

Kroos, voor vandaag.
`),
      [
        'Smals = Smals',
        'Otwin⏎van⏎Zwemmer = Otwin van Zwemmer',
        'Toornstra = Toornstra',
        'Iding = Iding',
        'Kroos = Kroos',
      ],
    );
    assert.deepEqual(peopleIn('Er zijn drie landen, te weten:\n\nSmals, Zwemmer en Toornstra\n'), []);
  });
});
