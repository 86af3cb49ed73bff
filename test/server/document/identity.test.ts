import { deepEqual, equal } from 'node:assert/strict';
import { builtInRegister } from '../../../server/actors/register';
import type { Document } from '../../../server/document/model';
import { readDocument } from '../../../server/document/read';

const read = (text: string): Document => readDocument(text, builtInRegister());

/** What a text says that it is: identifier, what says so, and the chamber, inferred with a `?`. */
function itself(text: string): readonly (string | undefined)[] | undefined {
  const { identity } = read(text);
  const inferred = identity?.chamberInferred && `${identity.chamberInferred}?`;
  return identity && [identity.id, identity.origin, identity.chamber?.value ?? inferred];
}

/** The dossiers that a title block prints, with their titles. */
const dossiers = (text: string) =>
  read(text).identity?.dossiers.map(({ number, title }) => [number.value, title?.value]);

const MOTION = `Tweede Kamer der Staten-Generaal

2

Vergaderjaar 2021–2022

35 925 XII

Vaststelling van de begrotingsstaten van het
Ministerie van Infrastructuur en Waterstaat (XII)
voor het jaar 2022

Nr. 40

MOTIE VAN HET LID DE GROOT
Voorgesteld 17 november 2021
De Kamer,
gehoord de beraadslaging,
en gaat over tot de orde van de dag.
`;

const QUESTIONS = `Tweede Kamer der Staten-Generaal
2
Vergaderjaar 2022–2023 Aanhangsel van de Handelingen
Vragen gesteld door de leden der Kamer, met de daarop door de
regering gegeven antwoorden
812
Vragen van het lid Leijten (SP) aan de Minister van Financiën (ingezonden 2 november 2022).
Antwoord van Minister Kaag (Financiën) (ontvangen 2 december 2022). Zie ook Aanhangsel Handelingen, vergaderjaar
2022–2023, nr. 640.
`;

const LETTER = `30 573 Migratiebeleid

Nr. 61 BRIEF VAN DE MINISTER VOOR IMMIGRATIE EN ASIEL

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal
`;

const REPORT = `32 317 JBZ-Raad

33 420 EU-voorstel: richtlijn gezinshereniging COM(2011)735

CX1 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

Vastgesteld 4 juni 2013

De commissie heeft de Kamer het volgende bericht.
`;

describe('the publication that a text is itself', () => {
  it('stands in its running feet, in its colophon, or in the title block with which it opens', () => {
    deepEqual(itself('Tekst.\n\nEerste Kamer, vergaderjaar 2020–2021, 35 612, D 6\n'), [
      'kst-35612-D',
      'runningFoot',
      'I',
    ]);
    deepEqual(itself('Tekst.\n\nkst-22112-2955\nISSN 0921 - 7371\n'), ['kst-22112-2955', 'colophon', 'II?']);
    deepEqual(itself(MOTION), ['kst-35925-XII-40', 'titleBlock', 'II']);
  });

  it('has a title block over many lines, the title of the dossier among them', () => {
    const document = read(MOTION);
    deepEqual(dossiers(MOTION), [
      [
        '35925-XII',
        'Vaststelling van de begrotingsstaten van het Ministerie van Infrastructuur en Waterstaat (XII) voor het jaar 2022',
      ],
    ]);
    const { span, session, feet } = document.identity ?? {};
    equal(span && MOTION.slice(span.start, span.end).replace(/\n[\s\S]*\n/, ' … '), '35 925 XII … Nr. 40');
    deepEqual([session?.value, feet], ['2021-2022', []]);
  });

  it('has on a web page one line for the dossier, and one for the number with what the paper is', () => {
    deepEqual(itself(LETTER), ['kst-30573-61', 'titleBlock', 'II?']);
    deepEqual(dossiers(LETTER), [['30573', 'Migratiebeleid']]);
    deepEqual(itself(`Brief regering : voortgang\n${LETTER}`), ['kst-30573-61', 'titleBlock', 'II?']);
    deepEqual(itself('27 400 VII\nVaststelling van de begroting\n\nnr. 6\nBRIEF VAN DE MINISTER\n'), [
      'kst-27400-VII-6',
      'titleBlock',
      'II?',
    ]);
    deepEqual(itself('36 410 B Gemeentefonds\nNr. 3\nMEMORIE VAN TOELICHTING\n')?.[0], 'kst-36410-B-3');
    deepEqual(itself('35 100 (R2113) Rijkswet\nNr. 14 / F\nBRIEF VAN DE MINISTER\n')?.[0], 'kst-35100-14');
  });

  it('is lettered, and so a paper of the Eerste Kamer; digits glued to the letters call a note', () => {
    deepEqual(itself(REPORT), ['kst-32317-CX', 'titleBlock', 'I?']);
    deepEqual(itself('CXXIV Verslag van de Tijdelijke Commissie\n\nG BRIEF VAN DE VOORZITTER\n'), [
      'kst-CXXIV-G',
      'titleBlock',
      'I?',
    ]);
    deepEqual(
      itself(
        'Eerste Kamer der Staten-Generaal\n\nVergaderjaar 2019-2020\n\n35 099\n\nRijkswet\n\nD\n\nVOORLOPIG VERSLAG\n',
      ),
      ['kst-35099-D', 'titleBlock', 'I'],
    );
  });

  it('has no certain chamber where an advice of the Raad van State is lettered', () => {
    deepEqual(itself('28 978\nWijziging van wetten\n\nA\nADVIES RAAD VAN STATE EN NADER RAPPORT1\n'), [
      'kst-28978-A',
      'titleBlock',
      undefined,
    ]);
    deepEqual(itself('Tekst.\n\nkst-28978-A\n'), ['kst-28978-A', 'colophon', undefined]);
  });

  it('counts in the first of several dossiers, unless a note names another', () => {
    deepEqual(dossiers(REPORT), [
      ['32317', 'JBZ-Raad'],
      ['33420', 'EU-voorstel: richtlijn gezinshereniging COM(2011)735'],
    ]);
    const only = (dossier: string) => `${REPORT}\n1 De letters CX hebben alleen betrekking op ${dossier}.\n`;
    equal(itself(only('33 420'))?.[0], 'kst-33420-CX');
    deepEqual(
      dossiers(only('33 420'))?.map(([number]) => number),
      ['33420', '32317'],
    );
    equal(itself(only('34 000')), undefined);
  });

  it('is questions with their number below the head of the appendix', () => {
    deepEqual(itself(QUESTIONS), ['ah-tk-20222023-812', 'titleBlock', 'II']);
    const markdown = `# 2\n\n#### Vergaderjaar 2022–2023 Aanhangsel van de Handelingen\n\n**Vragen gesteld door de leden der Kamer, met de daarop door de**\n**regering gegeven antwoorden**\n\n### 812\n\nVragen van het lid Leijten.\n`;
    deepEqual(itself(markdown), ['ah-tk-20222023-812', 'titleBlock', 'II?']);
  });

  it('is an item of proceedings where a web page says which', () => {
    deepEqual(itself('Handeling\n\nTweede Kamer der Staten-Generaal2019-2020nr. 31, item 8\n\n8 Stemmingen\n'), [
      'h-tk-20192020-31-8',
      'titleBlock',
      'II',
    ]);
  });

  it('is what the feet say where the title block says something else, and nothing where two title blocks do', () => {
    deepEqual(itself(`${LETTER}\n\nTweede Kamer, vergaderjaar 2010–2011, 30 573, nr. 62 1\n`), [
      'kst-30573-62',
      'runningFoot',
      'II',
    ]);
    equal(itself(`${LETTER}\n\n${MOTION}`), undefined);
  });

  it('takes chamber and session from where they are printed', () => {
    const { identity } = read(`${MOTION}\n\nkst-35925-XII-40\nISSN 0921 - 7371\n`);
    deepEqual(
      [identity?.origin, identity?.chamber?.value, identity?.session?.value, identity?.dossiers.length],
      ['colophon', 'II', '2021-2022', 1],
    );
  });

  it('is nothing where a text only looks so', () => {
    for (const text of [
      '12 500 Mensen kwamen naar het plein.\n\nNr. 3 was de beste spreker.\n',
      '34 682, nr. 141\n\nMOTIE VAN HET LID GRINWIS\n',
      '34 682 Nationale Omgevingsvisie\n\nDe leden van de commissie hebben vragen.\n\nA\n\nRijkswetten\n',
      'Vergaderjaar 2022–2023\n\n25\n',
      '8 Regeling van werkzaamheden\n\nNr. 12\nDe voorzitter:\n',
      'De Kamer heeft gesproken over het dossier 34 682.\nNr. 141\nMOTIE VAN HET LID\n',
    ]) {
      equal(itself(text), undefined, text);
    }
    const afterwards = `${'Een regel van het verslag.\n'.repeat(40)}\n${LETTER}`;
    equal(itself(afterwards), undefined);
  });
});

describe('what stands in a title block', () => {
  it('is no citation and no actor but in the titles', () => {
    const found = (text: string) =>
      read(text).mentions.flatMap((mention) =>
        mention.kind === 'citation' || mention.kind === 'actor' ? text.slice(mention.span.start, mention.span.end) : [],
      );
    deepEqual(found(REPORT), ['JBZ-Raad', 'EU', 'COM(2011)735', 'de Kamer']);
    deepEqual(
      found(QUESTIONS.slice(0, QUESTIONS.indexOf('Vragen van'))).filter((one) => one !== 'der Kamer'),
      [],
    );
  });
});

describe('`de Kamer`', () => {
  const chambers = (text: string) =>
    read(text).mentions.flatMap((mention) =>
      mention.kind === 'actor' && mention.reading.status === 'certain' && /Kamer$/.test(text.slice(0, mention.span.end))
        ? mention.reading.actorId
        : [],
    );

  it('means the Eerste Kamer in its papers, known by feet, colophon, title block, letter or Roman dossier', () => {
    const sentence = 'De commissie zendt de Kamer een brief.';
    for (const text of [
      `${sentence}\n\nEerste Kamer, vergaderjaar 2020–2021, 35 612, D 6\n`,
      `${sentence}\n\nkst-35612-D\n`,
      `35 827 EU-voorstel: rechten van het kind\n\nC VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\n${sentence}\n`,
      `CXXIV Verslag van de Tijdelijke Commissie\n\nG BRIEF VAN DE COMMISSIE\n\n${sentence}\n`,
      `Verslag van de vergadering van 11 april 2023 (2022/2023 nr. 26)\n\nStatus: gecorrigeerd\n\n${sentence}\n`,
    ]) {
      deepEqual(chambers(text), ['inst.ek'], text);
    }
  });

  it('means the Tweede Kamer in any other text', () => {
    const sentence = 'Ik zend de Kamer een brief.';
    deepEqual(chambers(`${sentence}\n\nkst-22112-2955\n`), ['inst.tk']);
    deepEqual(chambers(`28 978\nWijziging\n\nA\nADVIES RAAD VAN STATE\n\n${sentence}\n`), ['inst.tk']);
    deepEqual(chambers(sentence), ['inst.tk']);
  });
});
