/**
 * Given names that are common among those who appear in Dutch politics. A name on the list tells the given name from the
 * surname (`Otwin van Dijk` beside `Opstelten van Veiligheid`), and lets a whole name be seen where nothing introduces it.
 * Left out are those that are ordinary words or places as well (`Roos`, `Mei`, `Job`).
 */
const NAMES = `
  Aad Aart Abdel Abdelkader Achraf Adri Adriaan Agnes Ahmed Albert Aleid Alexander Alexandra Ali Alice Amma Andre André
  Andrea Andries Andy Angela Anita Anja Ank Anke Ankie Ann Anna Anne Anneke Annelien Annelies Annemarie Annemiek Annet
  Annette Annie Anouchka Antje Antoinette Anton Antoon Arda Ard Ardin Arend Ari Arie Arjan Arjen Arjo Arno Arnold Arthur
  Astrid Atje Attje Aukje Awouke Bahattin Barbara Bart Bas Bauke Bea Ben Bernard Bert Betty Birgit Bob Boris Bram
  Brigitte Bruno Carel Carla Caroline Carolien Caspar Catherine Cecilia Cees Celine Chantal Charles Charlie Chris
  Christa Christiaan Christian Christine Claire Clemens Cora Corinne Cornelis Corrie Cynthia Dagmar Daniel Daniël Daniëlle
  Danielle Danny Daphne David Dennis Derk Dick Diederik Diederick Dilan Dirk Dion Donald Dora Edith Eddy Eduard Edwin
  Eelco Eelke Elbert Eline Elisabeth Elly Els Elsbeth Emile Emiel Emine Emma Emmanuel Eppo Eric Erik Erica Erika Ernst
  Esmah Esther Etienne Eva Eveline Evert Ewout Faisal Farah Farid Fatih Fatima Femke Fenna Ferd Ferry Fleur Floor Flora
  Frank Frans Fred Freek Frederik Frits Fritz Gabriela Geert Gemma Gerard Gerben Gerbrandy Gerd Gerda Gerrit Gerrie Gert
  Gertjan Gideon Gidi Gijs Gonny Greet Gregor Grace Guido Guusje Habtamu Hamit Han Hanke Hanneke Hans Harmen Harry
  Hayke Hein Helen Helena Helma Hendrik Hendrikus Henk Henny Henri Henriëtte Herman Hilde Hubert Hugo Huib Ibrahim Ida Ids
  Inez Ineke Inge Ingrid Irene Isabelle Ivo Jaap Jacco Jack Jacob Jacques Jacqueline Jan Janet Janine Janneke Jannie
  Jasper Jean Jeanet Jeanette Jeanine Jelle Jennifer Jeroen Jesse Jessica Jet Jetta Jetty Joan Joba Jochem Joel Joël
  Johan Johannes John Jolande Jolanda Joop Joost Jorien Jorrit Jos José Josephine Joyce Judith Julia Jurgen
  Karel Karen Kari Karien Karim Karin Karla Kathalijne Kathelijne Kati Katja Kauthar Kees Kim Kiki Klaas Klara Koen Koos
  Lambert Lammert Lars Laura Laurens Laurien Lea Leendert Leo Leon Léon Leonard Leonie Leontien Lex Lia Lianne Lidewij
  Lies Liesbeth Liesje Lieke Lilian Lilianne Linda Lisa Lisette Lizzy Lodewijk Loek Lotte Louis Louise Lousewies Luc
  Lucas Lucien Lucille Luuk Maarten Machiel Madeleine Magda Maikel Malik Manja Manon Marc Marcel Marco Margot Margreet
  Margriet Maria Mariëlle Mariëtte Marianne Marieke Mariëtte Marijke Marijn Marike Mariko Marit Marja Marjan Marjolein
  Marjon Mark Marleen Marlies Marloes Martha Martijn Martin Martine Mathijs Matthijs Maurits Mauritz Maxime   Melanie Melissa Menno Merel Meryem Michael Michaël Michel Michiel Michon Mieke Miep Mikal Milo Mirjam Mohamed
  Mohammed Mona Monica Monique Mpanzu Mustafa Nathalie Neelie Nel Nelleke Nelly Nevin Nico Nicolas Nicole Nicolien Niels
  Niko Nine Nico Noortje Norbert Olaf Olger Otto Otwin Pascal Patricia Patrick Paul Paula Pauline Paulus Pepijn Peter
  Petra Philip Pia Pier Piet Pieter Pim Pieternel Rachel Raf Raoul Raymond Reinette Reinier Rein Remco Rendert Renate Rene
  René Renée Renske Rianne Rian Richard Rik Rita Rob Robbert Robert Robin Roel Roelien Roelof Roger Roland Ronald Ronnie
  Rosanne Rosa Rosemarie Rudmer Rudolf Rutger Ruud Saadet Sabine Sadet Salima Samir Sander Sandra Sanne Sarah Saskia
  Selçuk Senna Sharon Sherif Sherwin Siegfried Sietse Sigrid Silvio Simon Simone Sjaak Sjoerd Sjoukje Sofie Sonja Sophie
  Stef Stefan Steven Stieneke Stientje Suzanne Sybrand Sylvana Tamara Tanja Ted Teun Thea Theo Theodoor Thierry Thijs
  Thom Thomas Tiemen Tijs Tim Tineke Titia Tjeerd Tobias Tom Ton Tonny Tony Toon Trudy Tunahan Ulysse Ursula Vera
  Vicky Victor Vincent Vivianne Volkert Wassila Wendela Werner Wieke Wilco Wiebe Willem Willemien Willemijn Willibrord
  Wilma Wim Wolbert Wopke Wouter Wybren Yasemin Yeşim Yvonne Zihni Zohair
  Federica Vladimir Barack Theresa Guy Viktor Recep Joe Hillary Antonio António Mario Jens Volodymyr
`;

const GIVEN_NAMES: ReadonlySet<string> = new Set(NAMES.split(/\s+/).filter((name) => name !== ''));

/** Whether a word is a given name that is on the list; of a double one (`Jan-Peter`, `Anne-Wil`) the first half counts. */
export function isGivenName(word: string): boolean {
  return GIVEN_NAMES.has(word) || GIVEN_NAMES.has(word.charAt(0) + word.slice(1).toLowerCase());
}

/** All given names of the list. */
export function givenNames(): Iterable<string> {
  return GIVEN_NAMES;
}
