/**
 * The dossiers of the yearly budgets since that of 2000. In these a single letter behind a hyphen is a fund (`36410-B`, the
 * Gemeentefonds); in any other dossier it is a letter of the Eerste Kamer.
 */
export const budgetDossiers: ReadonlySet<string> = new Set([
  '26800',
  '27400',
  '28000',
  '28600',
  '29200',
  '29800',
  '30300',
  '30800',
  '31200',
  '31700',
  '32123',
  '32500',
  '33000',
  '33400',
  '33750',
  '34000',
  '34300',
  '34550',
  '34775',
  '35000',
  '35300',
  '35570',
  '35925',
  '36200',
  '36410',
  '36600',
  '36800',
  '37020',
]);
