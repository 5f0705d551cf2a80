/**
 * One line of a system's vocabulary, how offices speak: what is typed in any of the `phrases` is searched as the `words` too; `codes`
 * are what most offices mean by it, the likeliest first. Codes are canonical; that one is a header keeps its dash: `I21-`.
 */
export type Phrase = { phrases: string[]; words: string; codes: string[] };
