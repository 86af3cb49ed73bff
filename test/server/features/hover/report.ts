/** A report with notes on two pages. */
const REPORT = `=== verslag.txt
De leden hebben kennisgenomen van het fiche.1 Zij lezen daarin het volgende.2
Ook dat staat er.3

1 Kamerstukken II, 2020–2021, 22 112, nr. 2955.
2 Idem, blz. 12.
3 Ibidem.

 Over de aanpak verwijs ik u naar eerdere brieven.4

4 PM BRON
`;

/** The report with the `|` before the first place where a piece of it stands. */
export function pointingAt(piece: string, offset = 0): string {
  const start = REPORT.indexOf(piece) + offset;
  return `${REPORT.slice(0, start)}|${REPORT.slice(start)}`;
}
