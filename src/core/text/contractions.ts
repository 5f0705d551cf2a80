const contractions = /\b(did|does|do|was|were|is|are|has|have|had|could)n['’]t\b/gi;

/** "Didn't" says "did not". */
export const spellOut = (text: string): string => text.replace(contractions, '$1 not');
