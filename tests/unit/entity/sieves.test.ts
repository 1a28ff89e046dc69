import { describe, expect, it } from 'vitest';
import { referentsOf, whoIsWho } from './who-is-who.js';

describe('joinSameNames', () => {
  it('takes a country, its abbreviation and its demonym for one', async () => {
    const { 'United States': mentions } = await whoIsWho(
      'The US said so. The American envoy left the United States.',
    );
    expect(mentions).toEqual(['US', 'American', 'United States']);
  });
});

describe('joinOwnNames', () => {
  it('takes troops, forces and army of one country for its military', async () => {
    const { 'Russian military': mentions } = await whoIsWho(
      "Russian troops left. Russia's military said so. The Russian army returned.",
    );
    expect(mentions).toEqual(['Russian troops', "Russia's military", 'The Russian army']);
  });
});

describe('the country in a name', () => {
  it('is an entity where it is named in full after "of"', async () => {
    const who = await whoIsWho('The Law Association of Zambia sued. Bank of America declined to comment.');
    expect(who.Zambia).toEqual(['Zambia']);
    expect(who).not.toHaveProperty('United States');
  });
});

describe('joinOwnNames, with a place', () => {
  it('takes the embassy for the one in the only place that the article names', async () => {
    const who = await whoIsWho('The US embassy in Maputo closed. Guards left the US embassy on Friday.');
    expect(who['US embassy in Maputo']).toEqual(['The US embassy', 'the US embassy']);
  });

  it('keeps two embassies of one country apart', async () => {
    const who = await whoIsWho('The US embassy in Maputo closed. The US embassy in Pretoria stayed open.');
    expect(Object.keys(who)).toEqual(
      expect.arrayContaining(['US embassy in Maputo', 'US embassy in Pretoria']),
    );
  });

  it('reads a possessive as it reads the name alone', async () => {
    const who = await whoIsWho("The Google headquarters closed. Guards left Google's headquarters.");
    expect(who['Google headquarters']).toEqual(['The Google headquarters', "Google's headquarters"]);
  });
});

describe('joinAcronyms', () => {
  it('takes an acronym in brackets for the name before it', async () => {
    const who = await whoIsWho('The Asian Development Bank (ADB) will pay. ADB officials said so.');
    expect(who['Asian Development Bank']).toEqual(['Asian Development Bank', 'ADB', 'ADB']);
  });
});

describe('joinPersonNames', () => {
  it('takes a surname for the person of that surname', async () => {
    const who = await whoIsWho('President Volodymyr Zelensky spoke in Kyiv. Zelensky thanked them.');
    expect(who['Volodymyr Zelensky']).toEqual(['Volodymyr Zelensky', 'Zelensky']);
  });

  it('takes the bearer named last before it when two share a surname', async () => {
    const text = 'Anna Brown sued Robert Green. Later Peter Brown spoke. Brown lost.';
    expect(await referentsOf('Brown', text)).toEqual(['Peter Brown']);
  });
});

describe('joinShorterNames', () => {
  it('takes a company without its legal form for the same', async () => {
    const who = await whoIsWho('Boeing Company sold planes to Kenya. Boeing said so.');
    expect(who['Boeing Company']).toEqual(['Boeing Company', 'Boeing']);
  });

  it('takes "the Commission" for the only commission', async () => {
    const who = await whoIsWho(
      'The European Commission fined Google. Officials at the Commission declined to comment.',
    );
    expect(who['European Commission']).toContain('Commission');
  });
});

describe('joinShorterNames, whatever the order', () => {
  it('takes the short name for the company though the long one comes later', async () => {
    const who = await whoIsWho('Boeing cut jobs. Boeing Aircraft Company said so on Monday.');
    expect(who['Boeing Aircraft Company']).toEqual(['Boeing', 'Boeing Aircraft Company']);
  });
});

describe('joinBearers', () => {
  it('takes the fighters of a named group for the group', async () => {
    const who = await whoIsWho('Hamas fighters left the town. Hamas said so.');
    expect(who['Hamas']).toEqual(['Hamas fighters', 'Hamas', 'Hamas']);
  });

  it('takes a site for the place whose name it alone carries', async () => {
    expect(await referentsOf('Ketziot prison', 'They were taken to Ketziot prison on Monday.')).toEqual([
      'Ketziot',
    ]);
  });

  it('takes a city with its common noun for the city', async () => {
    expect(await referentsOf('the city of Chernihiv', 'They left the city of Chernihiv on Monday.')).toEqual([
      'Chernihiv',
    ]);
  });
});

describe('joinAppositions', () => {
  it('takes a description beside a name for the person', async () => {
    expect(await referentsOf('his wife', 'Pemba Tamang lost his wife, Maria Lopez, in the flood.')).toEqual([
      'Maria Lopez',
    ]);
  });
});

describe('joinRoleDescriptions', () => {
  it('takes no deputy minister for the mayor', async () => {
    expect(
      await referentsOf('the mayor', 'Deputy minister Robert Green spoke. Later the mayor left.'),
    ).toEqual([]);
  });

  it('finds the person by title and country', async () => {
    const text =
      'Ukrainian President Volodymyr Zelensky met Turkish President Recep Tayyip Erdogan. The Ukraine President left.';
    expect(await referentsOf('The Ukraine President', text)).toEqual(['Volodymyr Zelensky']);
  });

  it('finds the person by the bare title', async () => {
    const text = 'Energy Minister Maria Lopez met Robert Green in Paris. Green left. The minister stayed.';
    expect(await referentsOf('The minister', text)).toEqual(['Maria Lopez']);
  });
});

describe('joinNextDescriptions', () => {
  it('takes a new description at the head of a sentence for the person named last', async () => {
    const text = 'He was speaking to Roman Abramovich. The Chelsea owner is acting as an envoy.';
    expect(await referentsOf('The Chelsea owner', text)).toEqual(['Roman Abramovich']);
  });

  it('does not take a person described otherwise before', async () => {
    const text = 'Ukrainian President Volodymyr Zelensky spoke. The Chelsea owner left.';
    expect(await referentsOf('The Chelsea owner', text)).toEqual([]);
  });
});

describe('joinCapitals', () => {
  it('takes "the Lithuanian capital" for Vilnius, not for another capital', async () => {
    const text =
      'A train from Warsaw to Vilnius was stopped. A court in the Lithuanian capital opened a case.';
    expect(await referentsOf('the Lithuanian capital', text)).toEqual(['Vilnius']);
  });
});

describe('joinDefiniteNouns', () => {
  it('takes "the ministry" for the ministry, not for the company', async () => {
    const text = 'The Finance Ministry fined Boeing. The ministry said so. The company paid.';
    expect(await referentsOf('The ministry', text)).toEqual(['Finance Ministry']);
    expect(await referentsOf('The company', text)).toEqual(['Boeing']);
  });

  it('takes "the country" for the country that the article is about', async () => {
    const text =
      'Nigeria held a vote. Nigerian police guarded it. Nigeria asked Ghana for help. The country is calm.';
    expect(await referentsOf('The country', text)).toEqual(['Nigeria']);
  });
});

describe('establishInstitutions', () => {
  it('takes "the government" for the only government of the article', async () => {
    const who = await whoIsWho('The government resigned. The Norwegian government had lost a vote.');
    expect(who['Norwegian government']).toEqual(['The government', 'The Norwegian government']);
  });

  it('makes an entity of "the government" when nothing named fits', async () => {
    const who = await whoIsWho('The government resigned on Friday. Later the government was sworn in.');
    expect(who['government']).toEqual(['The government', 'the government']);
  });

  it('makes none of a bare common noun', async () => {
    expect(await whoIsWho('An oil depot burnt. Civilians fled.')).toEqual({});
  });
});

describe('resolvePlurals', () => {
  const TEXT =
    'Russia and Ukraine held talks. Ukraine asked Russia for a truce. Turkey told the two sides that they must agree.';

  it('takes "the two sides" for the two countries most talked of, not for the one that speaks to them', async () => {
    expect((await referentsOf('the two sides', TEXT)).sort()).toEqual(['Russia', 'Ukraine']);
  });

  it('lets "they" follow the two', async () => {
    expect((await referentsOf('they', TEXT)).sort()).toEqual(['Russia', 'Ukraine']);
  });

  it('takes "the two presidents" for two who were called so, not for the minister most talked of', async () => {
    const text =
      'Deputy minister Robert Green spoke. Green said that Kenyan President Anna Berg and Ugandan counterpart Carlos Ruiz may talk. Green left. The two presidents met.';
    expect((await referentsOf('The two presidents', text)).sort()).toEqual(['Anna Berg', 'Carlos Ruiz']);
  });
});

describe('joinPronouns', () => {
  it('chooses by gender', async () => {
    const text = 'Maria Lopez sued Robert Green. She won and he paid.';
    expect(await referentsOf('She', text)).toEqual(['Maria Lopez']);
    expect(await referentsOf('he', text)).toEqual(['Robert Green']);
  });

  it('takes "it" for a thing and never for a person', async () => {
    const text = 'Robert Green praised Boeing. It thanked him.';
    expect(await referentsOf('It', text)).toEqual(['Boeing']);
  });

  it('takes "who" for the noun that its clause describes', async () => {
    expect(await referentsOf('who', 'Maria Lopez, who leads Boeing, resigned.')).toEqual(['Maria Lopez']);
  });

  it('leaves an empty "it" alone', async () => {
    expect(await referentsOf('It', 'Boeing grew. It is clear that prices fell.')).toEqual([]);
  });
});
