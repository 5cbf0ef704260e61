export type Row = readonly [text: string, word: string, tag: string];

/** Cue words, and the tag that every tagger gives them. */
export const CUE_WORDS: readonly Row[] = [
  ["Rahal said the road was open.", "said", "VBD"],
  ["Rahal told reporters that it rained.", "told", "VBD"],
  ["Rahal says the road is open.", "says", "VBZ"],
  ["Rahal denied the report.", "denied", "VBD"],
  ["They have denied the report.", "denied", "VBN"],
  ["They have repeatedly denied the report.", "denied", "VBN"],
  ["They were accused of fraud.", "accused", "VBN"],
  ["It was reported twice.", "reported", "VBN"],
  ["She is warning them.", "warning", "VBG"],
  ["He will claim it.", "claim", "VB"],
  ["The voters want to urge calm.", "urge", "VB"],
  ["She claims victory.", "claims", "VBZ"],
  ["The claims were false.", "claims", "NNS"],
  ["The claim was false.", "claim", "NN"],
  ["Rahal said it was safe, adding that it was old.", "adding", "VBG"],
  ["Rahal said, “It is safe,” adding, “We drank it.”", "adding", "VBG"],
  ["😀 Rahal said no to them.", "said", "VBD"],
  ["Dr.\u00a0Rahal said no to them.", "said", "VBD"],
];

/** Other words, and the tag that every tagger gives them. */
export const OTHER_WORDS: readonly Row[] = [
  ["The army’s chief said no.", "’s", "POS"],
  ["Rahal left on Monday.", "Monday", "NNP"],
  ["Rahal left in May.", "May", "NNP"],
  ["It may rain.", "may", "MD"],
  ["They left the US.", "US", "NNP"],
  ["They met 12 envoys.", "12", "CD"],
  ["They met 12 envoys.", "envoys", "NNS"],
  ["“No,” he said.", "“", "PUNCT"],
  ["They said the shooting lasted an hour.", "lasted", "VBD"],
  ["They said their training ended.", "ended", "VBD"],
  ["The men being questioned left.", "questioned", "VBN"],
];
