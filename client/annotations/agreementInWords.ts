import type { ShownAgreement } from '../../server/protocol/annotationRequests';

/** How far two annotators agree, in one line with what the figures mean; or why that can't be told. */
export function agreementInWords(agreement: ShownAgreement | undefined, language: 'nl' | 'en'): string {
  const words = WORDS[language];
  if (agreement === undefined || agreement.texts === 0) return `${words.untold}: ${words.noTexts}.`;
  const { texts, kappa, unitizingAlpha } = agreement;
  if (kappa === undefined && unitizingAlpha === undefined) return `${words.untold}: ${words.tooLittle}.`;
  const figures = [
    ...(kappa === undefined ? [] : [`${words.kappa} ${inFigures(kappa, language)}`]),
    ...(unitizingAlpha === undefined ? [] : [`${words.alpha} ${inFigures(unitizingAlpha, language)}`]),
  ];
  return `${figures.join(', ')}, ${words.over(texts)} (${words.meaning}).`;
}

function inFigures(value: number, language: 'nl' | 'en'): string {
  // A little less than nothing is nothing.
  const rounded = Math.round(value * 100) / 100 || 0;
  return rounded.toLocaleString(language, { minimumFractionDigits: 2 });
}

const WORDS = {
  nl: {
    kappa: 'Cohens kappa',
    alpha: 'Krippendorffs alpha (met grenzen)',
    over: (texts: number) => `over alle codes in ${texts === 1 ? 'één tekst' : `${texts} teksten`}`,
    meaning: '1: helemaal eens; 0: niet meer dan door toeval',
    untold: 'Hoezeer zij het eens zijn valt niet te zeggen',
    noTexts: 'er is geen tekst die beiden hebben geannoteerd',
    tooLittle: 'er is te weinig gecodeerd',
  },
  en: {
    kappa: 'Cohen’s kappa',
    alpha: 'Krippendorff’s alpha (with spans)',
    over: (texts: number) => `over all codes in ${texts === 1 ? 'one text' : `${texts} texts`}`,
    meaning: '1: full agreement; 0: no more than by chance',
    untold: 'How far they agree can’t be told',
    noTexts: 'there is no text that both annotated',
    tooLittle: 'too little was coded',
  },
};
