/** What can follow a verb of saying, or stand before it. */
type Follows =
  /** A clause with `dat`: `Leers zegt dat …`. */
  | 'dat'
  /** A question with `of`: `De leden vragen of …`. */
  | 'of'
  /** An infinitive: `De Commissie kondigt aan met wetgeving te komen`. */
  | 'te'
  /** The verb stands behind what is said: `Het plan is goed, zegt Leers`. */
  | 'behind';

/** A verb of saying in the third person. */
export interface VerbOfSaying {
  /** Present and past, singular and plural. */
  readonly forms: readonly string[];
  /** Behind `heeft` or `had`: `gezegd`, `laten weten`. */
  readonly participle?: string;
  /** The words that belong to it and stand apart: `weten` of `liet … weten`, `van mening` of `is … van mening`. */
  readonly apart?: string;
  readonly follows: readonly Follows[];
}

/**
 * The verbs, one a line: its forms; its participle; what belongs to it and stands apart; what follows. A verb that reports what
 * somebody thinks (`vindt`, `is van mening`) counts, since texts report opinions so; one that tells what somebody wants or does
 * (`wil`, `eist`, `dreigt`) doesn't.
 */
const LIST = `
zegt zeggen zei zeiden          ; gezegd            ;                  ; dat te behind
stelt stellen stelde stelden    ; gesteld           ;                  ; dat behind
meldt melden meldde meldden     ; gemeld            ;                  ; dat behind
schrijft schrijven schreef schreven ; geschreven    ;                  ; dat behind
verklaart verklaren verklaarde verklaarden ; verklaard ;               ; dat te behind
vindt vinden vond vonden        ;                   ;                  ; dat behind
meent menen meende meenden      ;                   ;                  ; dat te behind
denkt denken dacht dachten      ;                   ;                  ; dat behind
benadrukt benadrukken benadrukte benadrukten ; benadrukt ;             ; dat behind
onderstreept onderstrepen onderstreepte onderstreepten ; onderstreept ; ; dat
antwoordt antwoorden antwoordde antwoordden ; geantwoord ;             ; dat behind
reageert reageren reageerde reageerden ; gereageerd ;                  ; behind
vertelt vertellen vertelde vertelden ; verteld      ;                  ; dat behind
concludeert concluderen concludeerde concludeerden ; geconcludeerd ;   ; dat behind
waarschuwt waarschuwen waarschuwde waarschuwden ; gewaarschuwd ;       ; dat behind
constateert constateren constateerde constateerden ; geconstateerd ;   ; dat behind
erkent erkennen erkende erkenden ; erkend           ;                  ; dat behind
ontkent ontkennen ontkende ontkenden ; ontkend      ;                  ; dat
betoogt betogen betoogde betoogden ; betoogd        ;                  ; dat behind
oordeelt oordelen oordeelde oordeelden ; geoordeeld ;                  ; dat behind
beaamt beamen beaamde beaamden  ; beaamd            ;                  ; dat behind
bevestigt bevestigen bevestigde bevestigden ; bevestigd ;              ; dat behind
beweert beweren beweerde beweerden ; beweerd        ;                  ; dat te behind
herhaalt herhalen herhaalde herhaalden ; herhaald   ;                  ; dat behind
belooft beloven beloofde beloofden ; beloofd        ;                  ; dat te behind
verwacht verwachten verwachtte verwachtten ; verwacht ;                ; dat behind
voorspelt voorspellen voorspelde voorspelden ; voorspeld ;             ; dat behind
vreest vrezen vreesde vreesden  ; gevreesd          ;                  ; dat behind
vermoedt vermoeden vermoedde vermoedden ; vermoed   ;                  ; dat behind
betreurt betreuren betreurde betreurden ; betreurd  ;                  ; dat
klaagt klagen klaagde klaagden  ; geklaagd          ;                  ; dat behind
roept roepen riep riepen        ; geroepen          ;                  ; behind
vervolgt vervolgen vervolgde vervolgden ;           ;                  ; behind
verzucht verzuchten verzuchtte verzuchtten ; verzucht ;                ; dat behind
grapt grappen grapte grapten    ; gegrapt           ;                  ; dat behind
twittert twitteren twitterde twitterden ; getwitterd ;                 ; dat behind
klinkt klinken klonk klonken    ;                   ;                  ; behind
vraagt vragen vroeg vroegen     ; gevraagd          ;                  ; of behind
laat laten liet lieten          ; laten weten       ; weten            ; dat te behind
laat laten liet lieten          ; laten blijken     ; blijken          ; dat
geeft geven gaf gaven           ; aangegeven        ; aan              ; dat te behind
geeft geven gaf gaven           ; toegegeven        ; toe              ; dat behind
geeft geven gaf gaven           ;                   ; te kennen        ; dat te
merkt merken merkte merkten     ; opgemerkt         ; op               ; dat behind
voegt voegen voegde voegden     ; toegevoegd        ; eraan toe        ; dat behind
voegt voegen voegde voegden     ;                   ; daaraan toe      ; dat behind
stelt stellen stelde stelden    ; vastgesteld       ; vast             ; dat behind
stelt stellen stelde stelden    ; vooropgesteld     ; voorop           ; dat
stelt stellen stelde stelden    ; voorgesteld       ; voor             ; dat te behind
kondigt kondigen kondigde kondigden ; aangekondigd  ; aan              ; dat te behind
legt leggen legde legden        ; uitgelegd         ; uit              ; dat behind
zet zetten                      ; uiteengezet       ; uiteen           ; dat
wijst wijzen wees wezen         ; erop gewezen      ; erop             ; dat
spreekt spreken sprak spraken   ; uitgesproken      ; uit              ; dat
zegt zeggen zei zeiden          ; toegezegd         ; toe              ; dat te
maakt maken maakte maakten      ; bekendgemaakt     ; bekend           ; dat
maakt maken maakte maakten      ; duidelijk gemaakt ; duidelijk        ; dat
brengt brengen bracht brachten  ;                   ; naar voren       ; dat
is zijn was waren               ;                   ; van mening       ; dat
is zijn was waren               ;                   ; van oordeel      ; dat
is zijn was waren               ;                   ; ervan overtuigd  ; dat
`;

const FOLLOWS: readonly Follows[] = ['dat', 'of', 'te', 'behind'];

/** All verbs of saying in the order of the list. */
const VERBS_OF_SAYING: readonly VerbOfSaying[] = LIST.trim().split('\n').map(verbIn);

function verbIn(line: string): VerbOfSaying {
  const [forms = '', participle = '', apart = '', follows = ''] = line.split(';').map((cell) => cell.trim());
  const named = follows.split(' ');
  return {
    forms: forms.split(' '),
    ...(participle !== '' && { participle }),
    ...(apart !== '' && { apart }),
    follows: FOLLOWS.filter((one) => named.includes(one)),
  };
}

const BY_FORM: ReadonlyMap<string, readonly VerbOfSaying[]> = byForm(VERBS_OF_SAYING);

function byForm(verbs: readonly VerbOfSaying[]): ReadonlyMap<string, readonly VerbOfSaying[]> {
  const found = new Map<string, VerbOfSaying[]>();
  for (const verb of verbs) {
    for (const form of verb.forms) found.set(form, [...(found.get(form) ?? []), verb]);
  }
  return found;
}

const PERFECT = new Set(['heeft', 'hebben', 'had', 'hadden']);

/** The verbs that a word in small letters can be a finite form of. */
export function verbsWithForm(word: string): readonly VerbOfSaying[] {
  return BY_FORM.get(word) ?? [];
}

/** The verbs in the perfect: what stands apart from `heeft` is the participle. */
export function verbsInPerfect(): readonly VerbOfSaying[] {
  return IN_PERFECT;
}

const IN_PERFECT: readonly VerbOfSaying[] = VERBS_OF_SAYING.flatMap(({ forms, participle, follows }) =>
  participle === undefined ? [] : [{ forms, participle, apart: participle, follows }],
);

/** Whether a word makes the perfect of a verb: `heeft … gezegd`. */
export function isPerfect(word: string): boolean {
  return PERFECT.has(word);
}

/** Whether a word by itself says that somebody speaks beside a quotation: `zei`, `vindt`; not the `laat` of `laat weten`. */
export function isSaying(word: string): boolean {
  return BESIDE_QUOTATION.has(word);
}

const BESIDE_QUOTATION: ReadonlySet<string> = new Set([
  ...VERBS_OF_SAYING.filter(({ apart }) => apart === undefined).flatMap(({ forms }) => forms),
  // `Rutte noemt het plan “onverantwoord”`: of words alone, never of a clause.
  ...['noemt', 'noemde', 'noemen', 'noemden'],
]);
