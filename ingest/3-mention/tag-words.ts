import nlp from 'compromise/two';

/**
 * compromise (MIT): its own tags for English words, used for dates and for the gender of first names only. Everything
 * else is read off the Analysis.
 */
export const tagWords = nlp;
