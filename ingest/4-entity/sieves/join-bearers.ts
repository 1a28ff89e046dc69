import type { Sieve } from '../sieve.js';

/** A name with its common noun after it is the same thing: "the Bhotekoshi river", "the far-right Ma'oz party". */
export const joinBearers: Sieve = ({ clusters }) => {
  clusters.mentions.forEach((nominal, index) => {
    if (nominal.form !== 'nominal' || !nominal.noun.isWhole || nominal.isPlural) return;
    const name = nominal.modifiers.findLast((one) => one.last === nominal.head);
    // "the Russian bank" is a bank of Russia, not Russia.
    if (name === undefined || name.place !== null || name.type !== nominal.type) return;
    clusters.join(clusters.mentions.indexOf(name), index);
  });
};
