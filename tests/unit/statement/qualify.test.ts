import { expect, it } from 'vitest';
import { format, read } from './read.js';

const WORDINGS: readonly [string, string][] = [
  ['Anna Berg did not meet Carlos Ruiz.', 'Anna Berg not MEETS Carlos Ruiz'],
  ['Anna Berg never visited Kenya.', 'Anna Berg not VISITS Kenya'],
  ['Anna Berg refused to visit Kenya.', 'Anna Berg not VISITS Kenya'],
  ['Anna Berg left without meeting Carlos Ruiz.', 'Anna Berg not MEETS Carlos Ruiz'],
  ['Carlos Ruiz denied that Anna Berg had visited Kenya.', 'Anna Berg not VISITS Kenya by Carlos Ruiz'],
  ['Anna Berg will visit Kenya.', 'Anna Berg planned VISITS Kenya'],
  ['Anna Berg agreed to visit Kenya.', 'Anna Berg planned VISITS Kenya'],
  ['Anna Berg is expected to visit Kenya.', 'Anna Berg planned VISITS Kenya'],
  ['Anna Berg may visit Kenya.', 'Anna Berg possible VISITS Kenya'],
  ['Anna Berg began to visit Kenya.', 'Anna Berg VISITS Kenya'],
  ['Anna Berg is to visit Kenya.', 'Anna Berg planned VISITS Kenya'],
  ['Anna Berg is due in Kenya on Monday.', 'Anna Berg planned VISITS Kenya'],
  ['Anna Berg visits Kenya on Friday.', 'Anna Berg planned VISITS Kenya'],
  ['Anna Berg will visit Kenya if the rain stops.', 'Anna Berg possible VISITS Kenya'],
  ['Anna Berg came to Nairobi to meet Carlos Ruiz.', 'Anna Berg MEETS Carlos Ruiz'],
  ['Anna Berg will go home and has asked Carlos Ruiz to stay.', 'Anna Berg DEMANDS_OF Carlos Ruiz'],
  ['Anna Berg promised to visit Kenya and accused Carlos Ruiz.', 'Anna Berg CRITICIZES Carlos Ruiz'],
  ['Kenya will reduce its attacks on Uganda.', 'Kenya ATTACKS Uganda'],
  ['Kenya did not condemn the attack by Uganda on Chad.', 'Uganda ATTACKS Chad'],
  ['Anna Berg will return to Nairobi, visiting Uganda on Friday.', 'Anna Berg planned VISITS Uganda'],
  ['Anna Berg denied the charges, accusing Carlos Ruiz of lying.', 'Anna Berg CRITICIZES Carlos Ruiz'],
  ['Anna Berg did not comment, accusing Carlos Ruiz of lying.', 'Anna Berg CRITICIZES Carlos Ruiz'],
  [
    'They spoke of the possibility of a meeting between Anna Berg and Carlos Ruiz.',
    'Anna Berg possible MEETS Carlos Ruiz',
  ],
  ['Anna Berg grew up in Nairobi.', 'Anna Berg former LIVES_IN Nairobi'],
  [
    'Anna Berg spoke of the announced meeting in Astana.',
    'announced meeting in Astana planned LOCATED_IN Astana',
  ],
  ['Kenya will host a conference in Nairobi.', 'conference in Nairobi planned LOCATED_IN Nairobi'],
  ['Anna Berg was the president of Kenya.', 'Anna Berg former LEADS Kenya'],
  ['Carlos Ruiz said Anna Berg was the president of Kenya.', 'Anna Berg LEADS Kenya by Carlos Ruiz'],
  ['Kenyan President Anna Berg resigned on Monday.', 'Anna Berg former LEADS Kenya'],
  ['Kenyan President Anna Berg will be replaced on Monday.', 'Anna Berg LEADS Kenya'],
  ['Kenyan President-elect Anna Berg spoke.', 'Anna Berg planned LEADS Kenya'],
  ['Nokia was founded by the late Anna Berg.', 'Anna Berg FOUNDED Nokia'],
  ['Former Kenyan President Anna Berg spoke.', 'Anna Berg former LEADS Kenya'],
  ['Anna Berg, formerly an adviser to Ruth Kepa, spoke.', 'Anna Berg former ADVISES Ruth Kepa'],
  ['Kenyan President Anna Berg did not speak.', 'Anna Berg LEADS Kenya'],
  ['Carlos Ruiz said that Anna Berg visited Kenya.', 'Anna Berg VISITS Kenya by Carlos Ruiz'],
  ['Anna Berg visited Kenya, Carlos Ruiz said.', 'Anna Berg VISITS Kenya by Carlos Ruiz'],
  ['According to Carlos Ruiz, Anna Berg visited Kenya.', 'Anna Berg VISITS Kenya by Carlos Ruiz'],
  [
    'Microsoft said that Carlos Ruiz had said that Anna Berg visited Kenya.',
    'Anna Berg VISITS Kenya by Carlos Ruiz',
  ],
];

it.each(WORDINGS)('reads "%s" as %s', async (text, fact) => {
  expect((await read(text)).map(format)).toContain(fact);
});

it('takes no question for a fact', async () => {
  const found = (await read('Did Anna Berg visit Kenya?')).map(format);
  expect(found).not.toContain('Anna Berg VISITS Kenya');
});
